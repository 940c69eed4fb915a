//! The chunks of the module: code that a page needs only when a reader asks for what it shows. The
//! build splits the module at the functions marked by [`split!`]; a browser fetches a chunk when the
//! first of its functions is wanted.
//!
//! A chunk is a struct of functions. Whoever has a reference to it has its code, so nothing in the
//! main part can call into a chunk that is not there. On the host every chunk is there at once.

mod anew;
mod cards;
mod frames;
mod lazy_view;
mod search;
mod take;
mod validate;

pub use anew::Anew;
pub use cards::{Cards, cards};
pub use frames::Frames;
pub use lazy_view::{LazyView, Mounted};
pub use search::Search;
pub use take::Take;
pub use validate::validate;

use crate::app::Library;
use leptos::prelude::*;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// Defines the function that fetches a chunk. With the feature `one-module` the code is part of the
/// main module, and nothing is fetched.
macro_rules! split {
    ($name:ident -> $chunk:ty = $value:expr) => {
        #[cfg(not(feature = "one-module"))]
        #[allow(
            unsafe_code,
            reason = "the macro declares the functions that the build links"
        )]
        mod split {
            use super::*;

            #[wasm_split_helpers::wasm_split($name, fallible)]
            pub fn $name() -> Result<&'static $chunk, $crate::chunk::Missing> {
                Ok(&$value)
            }
        }
        #[cfg(feature = "one-module")]
        mod split {
            use super::*;

            pub async fn $name() -> Result<&'static $chunk, $crate::chunk::Missing> {
                Ok(&$value)
            }
        }
    };
}
pub(crate) use split;

/// A chunk, or the report's data, could not be fetched. The browser's console says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a part of the program or the report's data could not be fetched")
    }
}

impl std::error::Error for Missing {}

/// A chunk: on the host the value, in the browser what fetches it.
macro_rules! chunk {
    ($value:expr, $fetch:expr) => {{
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = $fetch;
            Chunk::ready($value)
        }
        #[cfg(target_arch = "wasm32")]
        {
            Chunk::later($fetch)
        }
    }};
}
/// The chunks of a page.
#[derive(Clone, Copy)]
pub struct Chunks {
    /// What shows statistics, and the report's data.
    pub cards: Chunk<Cards>,
    /// Searching.
    pub search: Chunk<Search>,
    /// Files, citations, passing on.
    pub take: Chunk<Take>,
    /// Talking with the page around.
    pub frames: Chunk<Frames>,
    /// Making parts of the page anew.
    pub anew: Chunk<Anew>,
}

impl Chunks {
    /// The chunks of a page of that library. `frames` and `anew` do without the report's data.
    pub fn new(library: &'static Library) -> Self {
        let cards = chunk!(&cards::CARDS, move || {
            // Code and data are fetched side by side.
            let coming = library.fetch();
            async move {
                let cards = cards::cards().await?;
                library.receive(coming, cards).await?;
                Ok::<_, Missing>(cards)
            }
        });
        Self {
            cards,
            search: chunk!(&search::SEARCH, move || async move {
                cards.fetch().await?;
                search::search().await
            }),
            take: chunk!(&take::TAKE, move || async move {
                cards.fetch().await?;
                take::take().await
            }),
            frames: chunk!(&frames::FRAMES, frames::frames),
            anew: chunk!(&anew::ANEW, anew::anew),
        }
    }
}

/// A chunk as far as it is there. A component that shows something of it can track that.
pub struct Chunk<T: 'static> {
    state: RwSignal<State>,
    code: StoredValue<Code<T>, LocalStorage>,
    /// Of the page: what is done once the chunk is there belongs to it.
    owner: StoredValue<Owner>,
}

/// How far a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has asked for it.
    Unasked,
    /// It is being fetched.
    Coming,
    /// It is there.
    Ready,
    /// It could not be fetched. It can be asked for again.
    Failed,
}

/// The functions of a chunk, or what fetches them.
enum Code<T: 'static> {
    Here(&'static T),
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(dead_code, reason = "on the host every chunk is there")
    )]
    Elsewhere(Fetch<T>),
}

type Fetch<T> = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<&'static T, Missing>>>>>;

impl<T> Clone for Chunk<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Chunk<T> {}

impl<T> Chunk<T> {
    /// A chunk that is fetched by `fetch` when it is first asked for.
    #[cfg(target_arch = "wasm32")]
    fn later<F: Future<Output = Result<&'static T, Missing>> + 'static>(
        fetch: impl Fn() -> F + 'static,
    ) -> Self {
        let fetch: Fetch<T> = Rc::new(move || Box::pin(fetch()));
        Self::of(State::Unasked, Code::Elsewhere(fetch))
    }

    /// A chunk that is there.
    #[cfg(not(target_arch = "wasm32"))]
    fn ready(chunk: &'static T) -> Self {
        Self::of(State::Ready, Code::Here(chunk))
    }

    fn of(state: State, code: Code<T>) -> Self {
        Self {
            state: RwSignal::new(state),
            code: StoredValue::new_local(code),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// How far it is; tracks that.
    pub fn state(self) -> State {
        self.state.get()
    }

    /// Whether it is being fetched.
    pub fn is_coming(self) -> bool {
        self.state.get_untracked() == State::Coming
    }

    /// The chunk if it is there; tracks that.
    pub fn track(self) -> Option<&'static T> {
        self.state.track();
        self.get()
    }

    /// The chunk if it is there, without tracking that.
    pub fn get(self) -> Option<&'static T> {
        self.code.with_value(|code| match code {
            Code::Here(chunk) => Some(*chunk),
            Code::Elsewhere(_) => None,
        })
    }

    /// Fetches it unless it is there. Several may wait for one fetch.
    ///
    /// # Errors
    /// When it cannot be fetched. The next call tries again.
    pub async fn fetch(self) -> Result<&'static T, Missing> {
        let fetch = self.code.with_value(|code| match code {
            Code::Here(chunk) => Err(*chunk),
            Code::Elsewhere(fetch) => Ok(fetch.clone()),
        });
        let fetch = match fetch {
            Ok(fetch) => fetch,
            Err(chunk) => return Ok(chunk),
        };
        self.turn(State::Coming);
        let fetched = fetch().await;
        if let Ok(chunk) = fetched {
            self.code.set_value(Code::Here(chunk));
            self.turn(State::Ready);
        } else if self.get().is_none() {
            self.turn(State::Failed);
        }
        fetched
    }

    fn turn(self, state: State) {
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
    }

    /// Has it fetched unless that is done or being done.
    pub fn want(self) {
        let state = self.state.get_untracked();
        if matches!(state, State::Unasked | State::Failed) {
            leptos::task::spawn_local(async move {
                // What shows something of it tells that it failed.
                let _ = self.fetch().await;
            });
        }
    }

    /// Calls `act` with it now if it is there, else once it has been fetched.
    pub fn with(self, act: impl FnOnce(&'static T) + 'static) {
        let owner = self.owner.get_value();
        if let Some(chunk) = self.get() {
            return owner.with(|| act(chunk));
        }
        leptos::task::spawn_local(async move {
            if let Ok(chunk) = self.fetch().await {
                owner.with(|| act(chunk));
            }
        });
    }
}

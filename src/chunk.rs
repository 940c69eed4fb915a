//! The chunks of the module: code that is loaded only when a reader needs it. The build splits the module
//! at the functions marked by [`split!`]; the browser fetches a chunk when one of its functions is first
//! needed.
//!
//! A chunk is a struct of functions. A reference to the struct proves that its code is loaded, so code of
//! the main module cannot call into a chunk that is missing. In the native build every chunk is there
//! from the start.

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

/// Defines the function that fetches a chunk. With the feature `one-module` the code is part of the main
/// module and nothing is fetched.
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

/// A chunk or the report's data could not be fetched. The browser's console shows why.
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

/// Creates a [`Chunk`]: from the value in the native build, from the function that fetches it in the
/// browser.
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
/// The chunks of a page, except `validate`, which is needed only before a page starts.
#[derive(Clone, Copy)]
pub struct Chunks {
    /// Cards, charts and everything else that shows statistics, together with the report's data.
    pub cards: Chunk<Cards>,
    /// The search.
    pub search: Chunk<Search>,
    /// Downloads, citations and the share dialog.
    pub take: Chunk<Take>,
    /// Messages to and from the host page of a frame.
    pub frames: Chunk<Frames>,
    /// Making parts of the page anew that cannot be adopted.
    pub anew: Chunk<Anew>,
}

impl Chunks {
    /// Creates the chunks of a page. `cards`, `search` and `take` also load the report's data.
    pub fn new(library: &'static Library) -> Self {
        let cards = chunk!(&cards::CARDS, move || {
            // Code and data are fetched in parallel.
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

/// A chunk and its loading state. Components can track the state.
pub struct Chunk<T: 'static> {
    state: RwSignal<State>,
    code: StoredValue<Code<T>, LocalStorage>,
    /// The owner of the page. Callbacks of [`Self::with`] run in it, because what they create belongs to
    /// the page.
    owner: StoredValue<Owner>,
}

/// The loading state of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not requested yet.
    Unasked,
    /// Being fetched.
    Coming,
    /// Loaded.
    Ready,
    /// Fetching has failed. The chunk can be requested again.
    Failed,
}

/// The functions of a chunk, or the function that fetches them.
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
    /// Creates a chunk that `fetch` loads when it is first requested.
    #[cfg(target_arch = "wasm32")]
    fn later<F: Future<Output = Result<&'static T, Missing>> + 'static>(
        fetch: impl Fn() -> F + 'static,
    ) -> Self {
        let fetch: Fetch<T> = Rc::new(move || Box::pin(fetch()));
        Self::of(State::Unasked, Code::Elsewhere(fetch))
    }

    /// Creates a chunk that is already loaded.
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

    /// Returns the loading state; tracks it.
    pub fn state(self) -> State {
        self.state.get()
    }

    /// Whether the chunk is being fetched.
    pub fn is_coming(self) -> bool {
        self.state.get_untracked() == State::Coming
    }

    /// Returns the chunk if it is loaded; tracks the loading state.
    pub fn track(self) -> Option<&'static T> {
        self.state.track();
        self.get()
    }

    /// Returns the chunk if it is loaded, without tracking.
    pub fn get(self) -> Option<&'static T> {
        self.code.with_value(|code| match code {
            Code::Here(chunk) => Some(*chunk),
            Code::Elsewhere(_) => None,
        })
    }

    /// Fetches the chunk unless it is loaded. Several callers may wait at the same time.
    ///
    /// # Errors
    /// [`Missing`] if the chunk cannot be fetched. The next call tries again.
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

    /// Starts to fetch the chunk unless it is loaded or being fetched.
    pub fn want(self) {
        let state = self.state.get_untracked();
        if matches!(state, State::Unasked | State::Failed) {
            leptos::task::spawn_local(async move {
                // The component that shows something of the chunk also shows the failure.
                let _ = self.fetch().await;
            });
        }
    }

    /// Calls `act` with the chunk: now if it is loaded, otherwise once it has been fetched. If fetching
    /// fails, `act` is not called.
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

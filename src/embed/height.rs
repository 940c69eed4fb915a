//! The height of the content, sent to the host page whenever it changes.
//!
//! The widget's root is measured. It is as high as its content and never as high as the frame: an element
//! that fills the frame could only grow.

use super::send::{post, send, send_as_json, send_event};
use crate::dom;
use statlas_core::embed::host;
use statlas_core::embed::outgoing::{Event, Height, WordPressReady};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// The last height sent, and the host programs that want to know the height, each in its own form.
pub struct Heights {
    root: Element,
    sent: Cell<u32>,
    /// The address as the host page wrote it. Later choices change only the frame's own address.
    address: String,
    pym: Option<String>,
    resizer: RefCell<Option<String>>,
    resizer_wants_changes: Cell<bool>,
    open_resizer: Cell<bool>,
    wordpress: RefCell<Option<String>>,
    /// The callback of the resize observer.
    changed: RefCell<Option<Closure<dyn Fn()>>>,
}

impl Heights {
    /// Creates the state before any height was sent.
    pub fn new(root: &Element) -> Self {
        let location = dom::window().location();
        let hash = location.hash().unwrap_or_default();
        let heights = Self {
            root: root.clone(),
            sent: Cell::new(0),
            address: location.href().unwrap_or_default(),
            pym: host::pym_id(&location.search().unwrap_or_default()),
            resizer: RefCell::default(),
            resizer_wants_changes: Cell::new(false),
            open_resizer: Cell::new(false),
            wordpress: RefCell::new(host::wordpress_secret(&hash).map(str::to_owned)),
            changed: RefCell::default(),
        };
        if heights.pym.is_some() {
            heights.note("pym");
        }
        if heights.wordpress.borrow().is_some() {
            heights.note("wordpress");
        }
        heights
    }

    /// Sends the height after the address has been applied, and at every change for as long as the page
    /// lives.
    pub fn follow(self: &Rc<Self>) {
        post(&host::IFRAME_RESIZER_READY.into());
        if let Some(secret) = self.wordpress.borrow().as_deref() {
            send(&WordPressReady::new(secret));
        }
        let heights = self.clone();
        let changed = Closure::<dyn Fn()>::new(move || heights.send_change());
        if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(&self.root);
        }
        *self.changed.borrow_mut() = Some(changed);
        let heights = self.clone();
        dom::after_this(Box::new(move || heights.send_change()));
    }

    /// Returns the id by which pym knows this frame.
    pub fn pym(&self) -> Option<&str> {
        self.pym.as_deref()
    }

    /// Answers the greeting of iframe-resizer 4, or of open-iframe-resizer in its compatible mode. Two
    /// answers are sent, as each program needs one of them and ignores the other.
    ///
    /// A host page greets all its frames again whenever a frame is added. If it does not want to hear of
    /// every change, a repeated greeting from a known id is not answered.
    pub fn greet_resizer(&self, id: &str, every_change: bool) {
        let known = self.resizer.replace(Some(id.to_owned())).as_deref() == Some(id);
        let heard = self.resizer_wants_changes.replace(every_change);
        if known && !heard && !every_change {
            return;
        }
        self.note("iframe-resizer");
        self.send_to_resizer(host::RESIZER_INIT);
        self.send_to_resizer(host::RESIZER_CHANGE);
    }

    /// Answers the greeting of open-iframe-resizer.
    pub fn greet_open_resizer(&self) {
        self.open_resizer.set(true);
        self.note("open-iframe-resizer");
        self.send_to_open_resizer();
    }

    /// Answers the greeting of WordPress.
    pub fn greet_wordpress(&self, secret: &str) {
        *self.wordpress.borrow_mut() = Some(secret.to_owned());
        self.note("wordpress");
        self.send_to_wordpress();
    }

    /// Sends the height again to the host programs that have greeted the frame.
    pub fn send_again(&self) {
        self.send_to_others();
        self.send_to_resizer(host::RESIZER_CHANGE);
    }

    fn send_to_others(&self) {
        self.send_to_pym();
        self.send_to_open_resizer();
        self.send_to_wordpress();
    }

    /// Sends the height if it has changed and is not 0.
    fn send_change(&self) {
        let height = self.height();
        if height == 0 || height == self.sent.replace(height) {
            return;
        }
        self.send_unasked(height);
        self.send_to_others();
        if self.resizer_wants_changes.get() {
            self.send_to_resizer(host::RESIZER_CHANGE);
        }
    }

    /// Sends the height in the forms of host programs that do not greet the frame first.
    fn send_unasked(&self, height: u32) {
        send_event(Event::Height { height });
        let location = dom::window().location();
        let path = location.pathname().unwrap_or_default();
        let key = host::datawrapper_key(&path, &location.search().unwrap_or_default());
        send(&Height::datawrapper(&key, height));
        send(&Height::amp(height));
        send_as_json(&Height::embedly(&self.address, height));
    }

    fn send_to_pym(&self) {
        if let Some(id) = &self.pym {
            post(&host::pym_height(id, self.height()).into());
        }
    }

    fn send_to_resizer(&self, reason: &str) {
        if let Some(id) = self.resizer.borrow().as_deref() {
            let size = host::resizer_size(id, self.height(), self.width(), reason);
            post(&size.into());
        }
    }

    fn send_to_open_resizer(&self) {
        if self.open_resizer.get() {
            send(&Height::open_resizer(self.width(), self.height()));
        }
    }

    fn send_to_wordpress(&self) {
        if let Some(secret) = self.wordpress.borrow().as_deref() {
            send(&Height::wordpress(secret, self.height()));
        }
    }

    fn height(&self) -> u32 {
        self.root.get_bounding_client_rect().height().ceil() as u32
    }

    fn width(&self) -> u32 {
        self.root.get_bounding_client_rect().width().ceil() as u32
    }

    /// Notes the name of a host program that sent a message, for `?doctor`.
    fn note(&self, host: &str) {
        let hosts = self.root.get_attribute("data-heard").unwrap_or_default();
        if !hosts.split(' ').any(|it| it == host) {
            dom::set(
                &self.root,
                "data-heard",
                [&hosts, " ", host].concat().trim(),
            );
        }
    }
}

#!/usr/bin/python3
"""A browser for WebKitWebDriver to drive: one view of WebKitGTK in a window.

WebKitGTK's own MiniBrowser runs automated views as private ones, which keep their console to
themselves; this one prints it, and asks for no motion."""

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2


def show_view(_session):
    view = WebKit2.WebView(
        web_context=context,
        is_controlled_by_automation=True,
        settings=WebKit2.Settings(enable_write_console_messages_to_stdout=True),
    )
    window = Gtk.Window()
    window.set_default_size(1280, 900)
    window.add(view)
    window.show_all()
    view.grab_focus()
    return view


def begin(_context, session):
    name = WebKit2.ApplicationInfo()
    name.set_name("WebKitGTK")
    session.set_application_info(name)
    session.connect("create-web-view", show_view)


Gtk.init()
Gtk.Settings.get_default().props.gtk_enable_animations = False
context = WebKit2.WebContext.get_default()
context.set_automation_allowed(True)
context.connect("automation-started", begin)
Gtk.main()

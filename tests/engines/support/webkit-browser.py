#!/usr/bin/python3
"""A window around WebKitGTK that keeps its profile, driven by WebKitWebDriver.

TAKAN_WEBKIT_PROFILE names the folder that outlives it. What Safari has and WebKitGTK switches off by
default (storage estimate, origin-private files) is switched on.
"""
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

WANTED = {"StorageAPI", "StorageAPIEstimate", "FileSystem", "FileSystemWritableStream", "AccessHandle"}

profile = os.environ["TAKAN_WEBKIT_PROFILE"]
manager = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, "data"),
    base_cache_directory=os.path.join(profile, "cache"),
)
context = WebKit2.WebContext(website_data_manager=manager)
context.set_automation_allowed(True)

settings = WebKit2.Settings()
features = WebKit2.Settings.get_all_features()
for index in range(features.get_length()):
    feature = features.get(index)
    if feature.get_identifier() in WANTED:
        settings.set_feature_enabled(feature, True)

window = Gtk.Window()
window.set_default_size(412, 915)
window.connect("destroy", Gtk.main_quit)


def new_view(_session):
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    for child in window.get_children():
        window.remove(child)
    window.add(view)
    window.show_all()
    return view


def automation_started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("takan-engine-test")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect("create-web-view", new_view)


context.connect("automation-started", automation_started)
Gtk.main()

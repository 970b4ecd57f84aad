"""Draws one window with GTK 3, as its specification on the standard input says, and tells where it stands."""
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk

spec = json.load(sys.stdin)
settings = Gtk.Settings.get_default()
settings.set_property("gtk-font-name", f"{spec['font']} {spec['size'] * 72 / 96:.2f}")
settings.set_property("gtk-xft-dpi", 96 * 1024)
settings.set_property("gtk-xft-antialias", 1)
settings.set_property("gtk-xft-hinting", 1)
settings.set_property("gtk-xft-hintstyle", {"full": "hintfull", "slight": "hintslight"}[spec["hinting"]])
settings.set_property("gtk-xft-rgba", "rgb" if spec["smoothing"] == "subpixel" else "none")
settings.set_property("gtk-application-prefer-dark-theme", spec["theme"] == "dark")
settings.set_property("gtk-theme-name", "HighContrast" if spec["theme"] == "grey" else "Adwaita")

window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.move(0, 0)
frame = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=4, margin=10)
title = Gtk.Label(label=spec["title"], xalign=0)
frame.add(title)
grid = Gtk.Grid(column_spacing=8, row_spacing=3)
frame.add(grid)
for rank, (form, label, value, _) in enumerate(spec["rows"]):
    if form == "text":
        grid.attach(Gtk.Label(label=label, xalign=0), 0, 2 * rank, 2, 1)
    elif form == "button":
        grid.attach(Gtk.Button(label=f"{label} {value}".strip()), 0, 2 * rank, 2, 1)
    elif form in ("under", "shown"):
        grid.attach(Gtk.Label(label=label, xalign=0), 0, 2 * rank, 2, 1)
        if form == "under":
            part = Gtk.Entry(text=value, width_chars=max(40, len(value) + 2))
        else:
            part = Gtk.Label(label=value, xalign=0)
        grid.attach(part, 0, 2 * rank + 1, 2, 1)
    else:
        grid.attach(Gtk.Label(label=label, xalign=0), 0, 2 * rank, 1, 1)
        if form == "list":
            part = Gtk.ComboBoxText()
            part.append_text(value or "Avec l’identité de l’utilisateur")
            part.set_active(0)
        elif form == "link":
            part = Gtk.Label(xalign=0)
            blue = "#6ab0ff" if spec["theme"] == "dark" else "#1a56a8"
            part.set_markup(f"<span foreground='{blue}' underline='single'>{GLib.markup_escape_text(value)}</span>")
        else:
            part = Gtk.Entry(text=value, width_chars=max(24, len(value) + 2), editable=form != "readonly")
        grid.attach(part, 1, 2 * rank, 1, 1)
window.add(frame)
window.show_all()
window.set_focus(None)


def ready():
    width, height = window.get_size()
    print("READY 0 0", width, height, flush=True)
    return False


GLib.timeout_add(300, ready)
Gtk.main()

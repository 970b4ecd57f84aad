"""Draws one window with Tk, as its specification on the standard input says, and tells where it stands."""
import json
import os
import sys
import tempfile

spec = json.load(sys.stdin)
# Tk takes its smoothing from fontconfig.
rgba = "rgb" if spec["smoothing"] == "subpixel" else "none"
style = {"full": "hintfull", "slight": "hintslight"}[spec["hinting"]]
conf = tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False)
conf.write(f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include><match target="font">
<edit name="antialias" mode="assign"><bool>true</bool></edit><edit name="rgba" mode="assign"><const>{rgba}</const></edit>
<edit name="hinting" mode="assign"><bool>true</bool></edit><edit name="hintstyle" mode="assign"><const>{style}</const></edit>
</match></fontconfig>""")
conf.close()
os.environ["FONTCONFIG_FILE"] = conf.name

import tkinter as tk
from tkinter import font as fonts

ground, field, ink = {"light": ("#f0f0f0", "#ffffff", "#000000"), "grey": ("#d4d0c8", "#ffffff", "#000000"),
                      "dark": ("#2d2d30", "#1e1e1e", "#e6e6e6")}[spec["theme"]]
root = tk.Tk()
root.overrideredirect(True)
root.geometry("+0+0")
root.configure(bg=ground)
face = fonts.Font(family=spec["font"], size=-spec["size"])
bold = fonts.Font(family=spec["font"], size=-spec["size"], weight="bold")
linked = fonts.Font(family=spec["font"], size=-spec["size"], underline=True)
tk.Label(root, text=spec["title"], font=bold, bg="#3c7fb1", fg="white", anchor="w").grid(row=0, column=0, columnspan=2, sticky="we")


def label(text, row, span=1):
    tk.Label(root, text=text, font=face, bg=ground, fg=ink, anchor="w").grid(row=row, column=0, columnspan=span, sticky="w", padx=8, pady=2)


def entry(value, row, column, span, readonly):
    part = tk.Entry(root, font=face, width=max(26, len(value) + 2), bg=field, fg=ink, readonlybackground=ground, relief="sunken", bd=2, insertofftime=0)
    part.insert(0, value)
    if readonly:
        part.configure(state="readonly")
    part.grid(row=row, column=column, columnspan=span, sticky="w", padx=8, pady=2)


for rank, (form, name, value, _) in enumerate(spec["rows"]):
    row = 1 + 2 * rank
    if form == "text":
        label(name, row, 2)
    elif form == "button":
        tk.Button(root, text=f"{name} {value}".strip(), font=face, bg=ground, fg=ink).grid(row=row, column=0, columnspan=2, sticky="we", padx=8, pady=3)
    elif form in ("under", "shown"):
        label(name, row, 2)
        if form == "under":
            entry(value, row + 1, 0, 2, False)
        else:
            label(value, row + 1, 2)
    else:
        label(name, row)
        if form == "link":
            tk.Label(root, text=value, font=linked, bg=ground, fg="#6ab0ff" if spec["theme"] == "dark" else "#1a56a8", anchor="w").grid(row=row, column=1, sticky="w", padx=8)
        elif form == "list":
            shown = tk.StringVar(value=value or "Avec l’identité de l’utilisateur")
            part = tk.OptionMenu(root, shown, shown.get())
            part.configure(font=face, bg=ground, fg=ink)
            part.grid(row=row, column=1, sticky="w", padx=8)
        else:
            entry(value, row, 1, 1, form == "readonly")


def ready():
    root.update()
    print("READY", root.winfo_rootx(), root.winfo_rooty(), root.winfo_width(), root.winfo_height(), flush=True)


root.after(350, ready)
root.after(20000, root.destroy)
root.mainloop()

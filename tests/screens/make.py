#!/usr/bin/python3
"""Makes pictures of PRONOTE.net's windows, with what each of them truly shows, to measure how they are read.

    xvfb-run -s '-screen 0 1920x1200x24' tests/screens/make.py OUT [COUNT]

Writes OUT/NNN.png (or .jpg) and OUT/NNN.json: the window, what the dossier expects, what stands on the screen. Windows are
real ones: GTK 3, Tk, and Win32 under Wine (dialog.c, built with mingw-w64). Even numbers are for tuning, odd ones are
only measured. The numbers decide everything: the same number is the same picture, with the same fonts.
SCREENS_MISSED=1: every value of every picture differs by a thin sign or a space, and none may be called equal.
SCREENS_EXE is dialog.c's program: x86_64-w64-mingw32-gcc -mwindows -o dialog.exe dialog.c -lgdi32 -lcomctl32 -luxtheme

Debian: xvfb python3-pil python3-tk python3-gi gir1.2-gtk-3.0 fonts-liberation fonts-open-sans fonts-wine fonts-dejavu wine
gcc-mingw-w64-x86-64.
"""
import io
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageGrab

HERE = Path(__file__).resolve().parent

SCHOOLS = [
    dict(host="notes.clg-la-bourgade.ac-nice.fr", port="8036", scheme="http", public=":80", ip="10.106.152.36",
         name="serveur-pronote", folder=r"E:\PRONOTE 2014", base="base_bourgade_2014.not", cas="https://www.agora06.fr/connexion/"),
    dict(host="pronote.college-jean-moulin.fr", port="80", scheme="http", public="", ip="192.168.1.10",
         name="SRV-PEDAGO", folder=r"D:\Program Files\Index Education\Pronote 2014\Serveur", base=r"jmoulin 2014.not",
         cas="https://cas.monbureaunumerique.fr/cas/"),
    dict(host="0061234x.vie-scolaire.ac-aix.fr", port="8443", scheme="https", public=":8443", ip="172.16.0.111",
         name="W2008-NOTES", folder=r"C:\Pronote\Reseau", base="aix_2014.not", cas="https://ent.atrium-sud.fr/connexion"),
    dict(host="clgvilliers.dyndns.org", port="8081", scheme="http", public=":8081", ip="10.0.3.17",
         name="villiers01", folder=r"F:\Index\Villiers", base="villiers.not", cas="https://ent.iledefrance.fr/auth/"),
    dict(host="edt-notes.lecollege.re", port="8000", scheme="http", public=":8000", ip="10.230.10.5",
         name="PRN-IO-1", folder=r"E:\Logiciels\PRONOTE", base="reunion-2014.not", cas="https://seshat.ac-reunion.fr/cas"),
]
CODES = [
    dict(teachers="National_3", pupils="National_1", parents="National_2", company="", academy="National_7",
         life="National_4;National_5;National_6"),
    dict(teachers="ENS", pupils="ELV", parents="TUT;PERSRELELEVE", company="ENTR", academy="DIR", life="EVS;ETA"),
]
ATTRIBUTES = [
    dict(last="ENTPersonNom", first="ENTPersonPrenom", birth="ENTPersonDateNaissance", postcode="ENTPersonCodePostal",
         profile="ENTPersonProfils"),
    dict(last="nom", first="prenom", birth="dateNaissance", postcode="codePostal", profile="categories"),
]
FONTS = ["Liberation Sans", "DejaVu Sans", "Tahoma", "Open Sans", "Liberation Sans", "Tahoma"]
KINDS = ["port", "slash", "scheme", "letter", "percent", "case", "space", "separator"]


def encoded(url):
    return url.replace(":", "%3A").replace("/", "%2F")


def values(school):
    """Every value that the windows show, by its name in the dossier."""
    codes, names = CODES[school % 2], ATTRIBUTES[(school // 2) % 2]
    s = SCHOOLS[school]
    url = f"{s['scheme']}://{s['host']}{s['public']}"
    cas = s["cas"]
    pages = dict(espace_professeurs="professeur.html", espace_vie_scolaire="viescolaire.html", espace_parents="parent.html",
                 espace_eleves="eleve.html", espace_entreprise="entreprise.html", espace_academie="academie.html")
    found = dict(
        protocole=s["scheme"], adresse_ip=s["ip"], nom_serveur=s["name"], port_ecoute=s["port"],
        prefixe_url=f"{s['scheme']}://+:{s['port']}/", url_publique=url, page_commune=url,
        url_serveur_cas=cas, lien_authentification=f"{cas.rstrip('/')}/login?service={encoded(url + '/')}",
        lien_validation=f"{cas.rstrip('/')}/samlValidate?TARGET={encoded(url + '/')}",
        url_socle_ent=url + "/**", url_connexion_directe=url + "/?login=true",
        dossier_installation=s["folder"], base=s["folder"] + "\\" + s["base"],
        attribut_nom=names["last"], attribut_prenom=names["first"], attribut_date_naissance=names["birth"],
        attribut_code_postal=names["postcode"], attribut_profil=names["profile"],
        profil_enseignants=codes["teachers"], profil_eleves=codes["pupils"], profil_parents=codes["parents"],
        profil_entreprise=codes["company"], profil_academie=codes["academy"], profil_vie_scolaire=codes["life"],
    )
    for page, name in pages.items():
        found[page] = f"{url}/{name}"
    for page in ("espace_professeurs", "espace_vie_scolaire", "espace_parents", "espace_eleves"):
        found[page + "_mobile"] = f"{url}/mobile.{pages[page]}"
    return found


# A window's rows: (form, label, value's name). "beside", "under", "link" beside, "text" alone, "button", "list".
WINDOWS = {
    "publication": ("Administration PRONOTE.net 2014 - 0.1.4 - Version non enregistrée", [
        ("text", "Le poste abritant « PRONOTE.net » a une seule carte réseau", None),
        ("list", "Choix du protocole :", "protocole"),
        ("readonly", "Adresse IP :", "adresse_ip"),
        ("readonly", "Nom :", "nom_serveur"),
        ("beside", "Port d'écoute :", "port_ecoute"),
        ("beside", "Racine :", None),
        ("text", "Pour pouvoir publier la base, vous devez impérativement réserver le préfixe de votre URL.", None),
        ("button", "Réserver le préfixe d'URL", "prefixe_url"),
        ("text", "Adresse publique (permet l'accès à PRONOTE.net depuis l'extérieur)", None),
        ("under", "URL publique de « PRONOTE.net »", "url_publique"),
        ("text", "Adresse des différents Espaces", None),
        ("link", "Page commune", "page_commune"),
        ("link", "Espace Professeurs", "espace_professeurs"),
        ("link", "Version mobile", "espace_professeurs_mobile"),
        ("link", "Espace Vie scolaire", "espace_vie_scolaire"),
        ("link", "Espace Parents", "espace_parents"),
        ("link", "Version mobile", "espace_parents_mobile"),
        ("link", "Espace Élèves", "espace_eleves"),
        ("link", "Version mobile", "espace_eleves_mobile"),
        ("link", "Espace Entreprise", "espace_entreprise"),
        ("link", "Espace Académie", "espace_academie"),
    ]),
    "ent": ("Administration PRONOTE.net 2014 - 0.1.4 - Version non enregistrée", [
        ("text", "Les paramètres nécessaires à l'intégration doivent être communiqués par l'ENT", None),
        ("under", "URL du serveur CAS", "url_serveur_cas"),
        ("text", "Les adresses d'authentification et de validation sont différentes", None),
        ("shown", "Lien d'authentification :", "lien_authentification"),
        ("shown", "Lien de validation :", "lien_validation"),
        ("under", "URL à communiquer au socle ENT :", "url_socle_ent"),
        ("text", "Autoriser l'authentification directe par PRONOTE.net.", None),
        ("shown", "URL à communiquer aux utilisateurs de PRONOTE pour une connexion directe :", "url_connexion_directe"),
        ("button", "Tester l'authentification par le serveur CAS", None),
    ]),
    "identification": ("Identification des utilisateurs", [
        ("list", "", None),
        ("text", "Attributs CAS utilisés", None),
        ("beside", "Nom :", "attribut_nom"),
        ("beside", "Prénom :", "attribut_prenom"),
        ("beside", "Date de naissance :", "attribut_date_naissance"),
        ("beside", "Code Postal :", "attribut_code_postal"),
        ("beside", "Profil d'utilisateur :", "attribut_profil"),
        ("text", "Personnalisation des valeurs de l'attribut CAS", None),
        ("beside", "Enseignants :", "profil_enseignants"),
        ("beside", "Élèves :", "profil_eleves"),
        ("beside", "Parents :", "profil_parents"),
        ("beside", "Entreprise (Maîtres de stage) :", "profil_entreprise"),
        ("beside", "Académie (Inspecteurs pédagogiques) :", "profil_academie"),
        ("beside", "Vie Scolaire (Personnels) :", "profil_vie_scolaire"),
        ("button", "Valider", None),
    ]),
    "installation": ("Choisissez un dossier", [
        ("text", "Veuillez sélectionner le dossier d'installation.", None),
        ("under", "Chemin d'accès :", "dossier_installation"),
        ("text", "Répertoires :", None),
        ("list", "", None),
        ("button", "Annuler", None),
    ]),
    "base": ("PRONOTE Serveur 2014", [
        ("text", "Base en service", None),
        ("under", "Base de données :", "base"),
        ("text", "Le Client peut se connecter.", None),
        ("button", "Mettre en service", None),
    ]),
}


def planted(rng, kind, name, text):
    """`text` with one difference of that kind; None when it cannot bear one."""
    at = lambda sign: [i for i, c in enumerate(text) if c == sign]
    swap = lambda i, new, gone=1: text[:i] + new + text[i + gone:]
    if kind == "port":
        if name == "port_ecoute":
            return {"80": "8036", "8036": "80"}.get(text, "80" if rng.random() < .5 else text[:-1] + "9")
        if ":80" in text[6:]:
            i = text.index(":80", 6)
            j = i + 1
            while j < len(text) and text[j].isdigit():
                j += 1
            return swap(i, rng.choice(["", ":8080", ":88"]), j - i)
        if name == "adresse_ip":
            return text[:-1] + rng.choice([d for d in "0123456789" if d != text[-1]])
    if kind == "slash":
        places = at("/") + at("\\")
        if places:
            i = rng.choice(places)
            return swap(i, rng.choice(["", text[i] * 2]))
    if kind == "scheme" and text.startswith("http"):
        return text.replace("https:", "http:", 1) if text.startswith("https") else text.replace("http:", "https:", 1)
    if kind == "letter":
        places = [i for i, c in enumerate(text) if c.isalpha() and c.islower() and i > 7 or c.isalpha() and "://" not in text]
        if places:
            i = rng.choice(places)
            return swap(i, rng.choice([c for c in "abcdefghijklmnopqrstuvwxyz" if c != text[i].lower()]))
    if kind == "percent" and "%" in text:
        i = rng.choice(at("%"))
        return swap(i, rng.choice([{"%2F": "/", "%3A": ":"}[text[i:i + 3]], text[i:i + 3].lower(), "%25" + text[i + 1:i + 3]]), 3)
    if kind == "case":
        places = [i for i, c in enumerate(text) if c.isalpha()]
        if places:
            i = rng.choice(places)
            return swap(i, text[i].swapcase())
    if kind == "space" and len(text) > 3:
        i = rng.randrange(1, len(text))
        return text[:i] + " " + text[i:] if text[i] != " " and text[i - 1] != " " else None
    if kind == "separator":
        for one, other in ((";", ","), (".", ","), ("-", "_"), ("_", "-"), (":", ";")):
            if one in text:
                return swap(rng.choice(at(one)), other)
    return None


def missed(rng, text):
    """`text` with a thin sign or a space more or less: what is easiest to miss."""
    places = [i for i, c in enumerate(text) if c in "/\\.:;il1_-"]
    if places and rng.random() < .75:
        # Where two stand together, as often as anywhere.
        pairs = [i for i in places if text[i + 1:i + 2] == text[i]]
        i = rng.choice(pairs if pairs and rng.random() < .5 else places)
        return text[:i] + rng.choice(["", text[i] * 2]) + text[i + 1:]
    i = rng.randrange(1, max(len(text), 2))
    return text[:i] + " " + text[i:]


def specification(number):
    rng = random.Random(number * 7919)
    window = ["publication", "ent", "identification", "publication", "ent", "identification", "installation", "base"][number // 2 % 8]
    school = number // 3 % len(SCHOOLS)
    expected = values(school)
    title, rows = WINDOWS[window]
    shown = {name: expected[name] for _, _, name in rows if name and expected[name]}
    kind = None
    if os.environ.get("SCREENS_MISSED") == "1":
        shown = {name: missed(rng, text) for name, text in shown.items()}
    elif number // 2 % 2 == 1:
        kinds = KINDS[(number // 4) % len(KINDS):] + KINDS[:(number // 4) % len(KINDS)]
        for kind in kinds:
            able = [(name, new) for name in shown for new in [planted(rng, kind, name, shown[name])] if new and new != shown[name]]
            if able:
                name, new = rng.choice(able)
                shown[name] = new
                break
    toolkit = ["gtk", "tk", "win32"][number % 3] if os.environ.get("SCREENS_WINE", "1") == "1" else ["gtk", "tk"][number % 2]
    dpi = [96, 96, 120, 144][rng.randrange(4)]
    return dict(
        number=number, window=window, title=title, planted=kind, toolkit=toolkit, font=rng.choice(FONTS), dpi=dpi,
        size=round(rng.choice([8, 8, 9, 9, 10]) * dpi / 72), smoothing=rng.choice(["subpixel", "grey", "grey"]),
        hinting=rng.choice(["full", "slight"]), theme=rng.choice(["light", "light", "grey", "dark"]),
        scrolled=rng.random() < .12, covered=rng.random() < .12,
        after=rng.choice(["none"] * 5 + ["jpeg", "jpeg", "larger", "smaller", "desktop"]),
        rows=[(form, label, shown.get(name, "") if name else "", name) for form, label, name in rows],
        expected=expected, shown=shown,
    )


THEMES = {"light": ("#f0f0f0", "#ffffff", "#000000"), "grey": ("#d4d0c8", "#ffffff", "#000000"), "dark": ("#2d2d30", "#1e1e1e", "#e6e6e6")}


def finished(spec, picture):
    """What a console, a file's form or other windows do to a window's picture."""
    rng = random.Random(spec["number"] * 104729)
    hidden = []
    if spec["after"] == "desktop":
        screen = Image.new("RGB", (1366, 768), "#1b5a8a")
        screen.paste(picture, (rng.randrange(20, 200), rng.randrange(20, 60)))
        picture = screen
    if spec["scrolled"]:
        gone = picture.height // 3
        picture = picture.crop((0, gone, picture.width, picture.height))
    if spec["covered"]:
        w, h = picture.size
        other = Image.new("RGB", (w // 2, h // 4), "#f7f7f7")
        pen = ImageDraw.Draw(other)
        pen.rectangle((0, 0, w // 2 - 1, h // 4 - 1), outline="#3c7fb1")
        pen.rectangle((0, 0, w // 2, 22), fill="#3c7fb1")
        picture.paste(other, (rng.randrange(w // 3, w * 2 // 3), rng.randrange(h // 5, h // 2)))
    if spec["after"] == "larger":
        picture = picture.resize((picture.width * 5 // 4, picture.height * 5 // 4), Image.BILINEAR)
    if spec["after"] == "smaller":
        picture = picture.resize((picture.width * 9 // 10, picture.height * 9 // 10), Image.BILINEAR)
    return picture


def drawn(spec):
    """The window's own picture, from a process that draws it and says when it is there."""
    if spec["toolkit"] == "win32":
        exe = Path(os.environ["SCREENS_EXE"])
        lines = [spec["font"], str(spec["size"]), spec["title"]]
        lines += ["\t".join((form, label, value)) for form, label, value, _ in spec["rows"]]
        where = Path("/tmp") / f"screens-{os.getpid()}.txt"
        where.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = ["wine", str(exe), "Z:" + str(where).replace("/", "\\"), spec["smoothing"], spec["theme"]]
    else:
        command = [sys.executable, str(HERE / f"{spec['toolkit']}_window.py")]
    environment = dict(os.environ, WINEDEBUG="-all")
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    process.stdin.write(json.dumps(spec).encode())
    process.stdin.close()
    line = process.stdout.readline().decode().split()
    try:
        if len(line) != 5 or line[0] != "READY":
            raise RuntimeError(f"picture {spec['number']}: {spec['toolkit']} said {line}")
        x, y, w, h = map(int, line[1:])
        time.sleep(0.25)
        return ImageGrab.grab(xdisplay="").convert("RGB").crop((x, y, x + w, y + h))
    finally:
        process.kill()
        process.wait()


def main():
    out = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 180
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    out.mkdir(parents=True, exist_ok=True)
    for number in range(first, count):
        spec = specification(number)
        picture = finished(spec, drawn(spec))
        name = f"{number:03}.jpg" if spec["after"] == "jpeg" else f"{number:03}.png"
        picture.save(out / name, **({"quality": 60} if spec["after"] == "jpeg" else {}))
        (out / f"{number:03}.json").write_text(json.dumps(dict(spec, picture=name), ensure_ascii=False, indent=1))
        print(name, spec["window"], spec["toolkit"], spec["font"], spec["size"], spec["planted"], flush=True)


if __name__ == "__main__":
    main()

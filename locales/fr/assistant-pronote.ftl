### Les phrases de l’assistant. Espaces insécables U+00A0, apostrophes ’, guillemets « ».

## Champs

champ-nom = Nom de l’établissement
champ-uai = UAI (RNE)
champ-adresse = Adresse publique de PRONOTE.net
champ-ip = Adresse IP du serveur
champ-serveur = Nom du serveur
champ-port-ecoute = Port d’écoute
champ-port-2013 = Port noté en 2013
champ-dossier-installation = Dossier d’installation
champ-base = Base PRONOTE
champ-contact-nom = Nom du contact
champ-contact-telephone = Téléphone du contact
champ-contact-courriel = Courriel du contact
champ-ent = ENT
champ-cas = URL du serveur CAS
champ-cas-authentification = Adresse d’authentification
champ-cas-validation = Adresse de validation
champ-profils = Profil : { $profil }

## Noms des valeurs

valeur-nom-etablissement = Établissement
valeur-uai = UAI (RNE)
valeur-hebergement = Hébergement
valeur-protocole = Protocole
valeur-adresse-ip = Adresse IP
valeur-nom-serveur = Nom du serveur
valeur-port-ecoute = Port d’écoute
valeur-port-2013 = Port noté en 2013
valeur-racine = Racine
valeur-prefixe-url = Préfixe d’URL à réserver
valeur-dossier-installation = Dossier d’installation
valeur-base = Base
valeur-url-publique = URL publique
valeur-page-commune = Page commune
valeur-espace-professeurs = Espace Professeurs
valeur-espace-vie-scolaire = Espace Vie scolaire
valeur-espace-parents = Espace Parents
valeur-espace-eleves = Espace Élèves
valeur-espace-entreprise = Espace Entreprise
valeur-espace-academie = Espace Académie
valeur-version-mobile = { $espace }, version mobile
valeur-ent = ENT
valeur-ent-operateur = Assistance de l’ENT
valeur-url-serveur-cas = URL du serveur CAS
valeur-lien-authentification = Lien d’authentification
valeur-lien-validation = Lien de validation
valeur-url-socle-ent = URL à communiquer au socle ENT
valeur-url-connexion-directe = URL de connexion directe
valeur-attribut-nom = Nom
valeur-attribut-prenom = Prénom
valeur-attribut-date-naissance = Date de naissance
valeur-attribut-code-postal = Code postal
valeur-attribut-profil = Profil d’utilisateur
valeur-profil-enseignants = Enseignants
valeur-profil-eleves = Élèves
valeur-profil-parents = Parents
valeur-profil-entreprise = Entreprise (maîtres de stage)
valeur-profil-academie = Académie (inspecteurs pédagogiques)
valeur-profil-vie-scolaire = Vie scolaire (personnels)
valeur-enregistrement-ant = Motif Ant
valeur-enregistrement-regex = Expression régulière

espace-professeurs = Espace Professeurs
espace-vie-scolaire = Espace Vie scolaire
espace-parents = Espace Parents
espace-eleves = Espace Élèves
espace-entreprise = Espace Entreprise
espace-academie = Espace Académie

hebergement-sur-place = PRONOTE sur un serveur de l’établissement
hebergement-editeur = PRONOTE hébergé par l’éditeur

## Saisies refusées : ce qui ne va pas, puis comment corriger

erreur-absent = Il manque une valeur : { $champ }.
    .remede = Remplir ce champ.
erreur-ent-inconnu = L’ENT « { $id } » n’est pas dans la liste.
    .remede = Choisir un ENT de la liste, ou « Configuration manuelle » s’il n’y est pas.

erreur-uai-longueur = « { $texte } » compte { $nombre ->
        [one] { $nombre } caractère
       *[other] { $nombre } caractères
    } ; un UAI en compte 8.
    .remede = Recopier les 7 chiffres et la lettre, par exemple 0069999L.
erreur-uai-zero = « { $texte } » compte 7 caractères : il manque sans doute le zéro du début, qu’un tableur retire.
    .remede = Vérifier, puis saisir { $entier }.
erreur-uai-chiffre = Le caractère { $position } de l’UAI, « { $trouve } », n’est pas un chiffre.
    .remede = Un UAI commence par 7 chiffres : vérifier s’il s’agit d’un zéro plutôt que d’un O.
erreur-uai-lettre = L’UAI se termine par « { $trouve } », qui n’est pas une lettre.
    .remede = Pour ces 7 chiffres, la lettre est { $attendue }. Vérifier les chiffres, puis la lettre.
erreur-uai-cle = La lettre { $trouve } ne va pas avec ces chiffres : la lettre attendue est { $attendue }.
    .remede = Vérifier chaque chiffre ; s’ils sont justes, la lettre est { $attendue }.

erreur-adresse-vide = L’adresse est vide.
    .remede = Saisir l’adresse que l’on tape pour atteindre PRONOTE, par exemple http://notes.clg-exemple.ac-nice.fr:8036.
erreur-adresse-longue = L’adresse compte { $nombre } caractères : c’est trop long.
    .remede = Saisir l’adresse que l’on tape pour atteindre PRONOTE, et elle seule : protocole, nom et port.
erreur-adresse-controle = L’adresse contient un caractère invisible ({ $code }).
    .remede = Effacer le champ et taper l’adresse au clavier.
erreur-adresse-espace = L’adresse contient une espace.
    .remede = Retirer l’espace, ou ne coller que l’adresse.
erreur-adresse-antislash = L’adresse contient une barre inversée (\).
    .remede = Écrire l’adresse avec des barres obliques : http://…
erreur-adresse-schema = Une adresse en « { $schema }: » ne convient pas à PRONOTE.net.
    .remede = L’adresse commence par http:// ou https://.
erreur-adresse-barres = Le début « { $texte } » n’est pas complet.
    .remede = Écrire http:// ou https:// avec deux barres, puis le nom.
erreur-adresse-double = L’adresse commence deux fois par http.
    .remede = Garder un seul « http:// ».
erreur-adresse-deux-ports = « { $texte } » a deux ports.
    .remede = Garder un seul nombre après le nom : le port que l’on tape depuis l’extérieur.
erreur-adresse-prefixe = C’est le préfixe sur lequel PRONOTE.net écoute, et non l’adresse que l’on tape pour l’atteindre.
    .remede = Saisir le nom de la machine à la place de « + » ou « * », par exemple http://notes.clg-exemple.ac-nice.fr:8036.
erreur-adresse-expression = C’est un motif d’adresses (expression régulière), et non une adresse.
    .remede = Saisir l’adresse que l’on tape dans un navigateur. Pour savoir si ce motif accepte PRONOTE, le coller dans « Comparer ».
erreur-adresse-identifiant = L’adresse contient un identifiant ou un mot de passe (avant @).
    .remede = Retirer tout ce qui précède @, et @ lui-même. Ne jamais mettre de mot de passe dans une adresse.
erreur-adresse-lien-cas = C’est une adresse du serveur CAS de l’ENT, pas celle de PRONOTE.
    .remede = Saisir l’adresse que l’on tape pour atteindre PRONOTE sans passer par l’ENT.
erreur-adresse-lien-ent = C’est la page où l’ENT demande l’identifiant.
    .remede = Saisir l’adresse demandée par ce champ, et non celle de la page de connexion de l’ENT.
erreur-adresse-renvoi = Ce lien ne fait que renvoyer vers une autre adresse.
    .remede = Ouvrir le lien dans un navigateur et saisir l’adresse à laquelle il mène.
erreur-adresse-ticket = C’est un ticket de connexion, pas une adresse. Il n’est pas conservé.
    .remede = Saisir une adresse, qui commence par http:// ou https://.
erreur-adresse-educonnect = C’est une adresse d’EduConnect : ni PRONOTE, ni un serveur CAS.
    .remede = Demander à l’ENT l’URL de son serveur CAS. L’ENT peut passer ensuite par EduConnect : PRONOTE n’a pas à le savoir.
erreur-adresse-saml2 = C’est une adresse SAML 2 : ni PRONOTE, ni un serveur CAS.
    .remede = Demander à l’ENT l’URL de son serveur CAS. PRONOTE 2014 se raccorde par CAS.
erreur-adresse-openid = C’est une adresse OpenID Connect : ni PRONOTE, ni un serveur CAS.
    .remede = Demander à l’ENT l’URL de son serveur CAS. PRONOTE 2014 se raccorde par CAS.
erreur-cas-pronote = C’est une adresse de PRONOTE, pas celle du serveur CAS de l’ENT.
    .remede = Saisir ici l’adresse du serveur CAS, que l’ENT donne. Celle de PRONOTE va dans le champ « URL publique ».
erreur-cas-page = L’URL du serveur CAS ne finit pas par une page comme « { $page } ».
    .remede = Demander à l’ENT l’URL de son serveur CAS, sans page.
erreur-cas-autre-adresse = L’adresse qui finit par « /{ $fin } » n’est pas celle que ce champ demande.
    .remede = L’adresse d’authentification finit souvent par /login, celle de validation par /samlValidate.
propositions-remede = Vérifier ce qui a été trouvé dans ce texte, puis le saisir : { $valeurs }.
proposition = { $champ } : { $valeur }
erreur-hote-ent = « { $hote } » est une machine de l’ENT { $ent }, pas de PRONOTE.
    .remede = Saisir l’adresse que l’on tape pour atteindre PRONOTE sans passer par l’ENT.
erreur-hote-ministere = « { $hote } » est un site du ministère, pas de PRONOTE.
    .remede = Saisir l’adresse que l’on tape pour atteindre PRONOTE sans passer par l’ENT.
erreur-hote-editeur = « { $hote } » est le site de l’éditeur, pas le PRONOTE d’un établissement.
    .remede = Saisir l’adresse de votre PRONOTE. Chez l’éditeur, elle commence par l’UAI : https://0061234x.index-education.net/pronote.
erreur-cas-est-pronote = { $adresse } est aussi l’adresse de PRONOTE : le serveur CAS est une autre adresse.
    .remede = Saisir ici l’adresse du serveur CAS, que l’ENT donne.
erreur-adresse-requete = La partie « { $requete } » après le point d’interrogation ne fait pas partie de l’adresse.
    .remede = Saisir l’adresse de départ, sans point d’interrogation. Vérifier d’abord dans un navigateur qu’elle mène à la page voulue.
erreur-adresse-fragment = La partie « #{ $fragment } » ne fait pas partie de l’adresse.
    .remede = Supprimer le dièse et ce qui le suit.
erreur-adresse-points = Le chemin contient « . » ou « .. », qui change de dossier.
    .remede = Écrire la racine en clair, par exemple /pronote.
erreur-adresse-barre-double = Le chemin contient deux barres à la suite.
    .remede = Garder une seule barre.
erreur-adresse-pourcent = Le chemin « { $segment } » contient un caractère codé (%).
    .remede = Écrire la racine avec des lettres, des chiffres ou des tirets seulement.
erreur-adresse-asterisque = Une étoile n’est comprise qu’à la fin, dans « /** ».
    .remede = Retirer l’étoile.
erreur-adresse-caractere = Le caractère { $trouve } ne convient pas dans le chemin « { $segment } ».
    .remede = Écrire la racine avec des lettres sans accent, des chiffres, des points ou des tirets.
erreur-adresse-racine-longue = La racine compte { $nombre } caractères : 60 au plus.
    .remede = Vérifier que le chemin est bien la racine de PRONOTE, souvent vide ou /pronote.
erreur-adresse-page = « { $page } » n’est pas une page de PRONOTE.
    .remede = Saisir l’adresse de départ de PRONOTE, sans nom de page.

erreur-hote-vide = Il manque le nom de la machine.
    .remede = Écrire le nom après http://, par exemple notes.clg-exemple.ac-nice.fr.
erreur-hote-ipv6 = « { $texte } » ressemble à une adresse IPv6.
    .remede = Utiliser le nom de la machine, ou son adresse IPv4 (quatre nombres séparés par des points).
erreur-hote-ipv4 = « { $texte } » finit par un nombre mais n’est pas une adresse IP.
    .remede = Une adresse IP a quatre nombres de 0 à 255, sans zéro devant. Sinon, vérifier la fin du nom.
erreur-hote-souligne = « { $partie } » contient un trait de soulignement (_).
    .remede = Un nom public n’en contient pas : c’est sans doute un tiret (-).
erreur-hote-vide-partie = Dans « { $texte } », un point est en trop.
    .remede = Retirer le point au début, à la fin, ou doublé.
erreur-hote-partie-longue = « { $partie } » compte { $nombre } caractères entre deux points : 63 au plus.
    .remede = Vérifier s’il manque un point.
erreur-hote-long = Le nom de la machine compte { $nombre } caractères : 253 au plus.
    .remede = Vérifier que l’adresse n’est pas collée deux fois.
erreur-hote-tiret = « { $partie } » commence ou finit par un tiret.
    .remede = Retirer ce tiret.
erreur-hote-alphabet = La lettre « { $lettre } » ({ $code }) n’est pas une lettre latine ({ $alphabet }) : elle y ressemble seulement.
    .remede = Effacer cette lettre et la taper au clavier. Si l’adresse vient d’un message, se méfier.
erreur-hote-caractere = Le caractère { $trouve } ne convient pas dans « { $partie } ».
    .remede = Un nom de machine contient des lettres, des chiffres, des tirets et des points.
erreur-hote-punycode = Le nom « { $partie } » n’est pas un nom international valable.
    .remede = Demander le nom exact à la personne qui gère le réseau.
erreur-hote-etoile = « { $texte } » contient une étoile : c’est un motif, pas une adresse.
    .remede = Écrire le nom complet de la machine.

erreur-port-vide = Il manque le port après les deux-points.
    .remede = Écrire un nombre, par exemple 8036, ou retirer les deux-points.
erreur-port-chiffres = Le port « { $texte } » n’est pas un nombre.
    .remede = Un port s’écrit avec des chiffres seulement, par exemple 80 ou 8036.
erreur-port-zero = Le port « { $texte } » commence par un zéro.
    .remede = Retirer le zéro devant.
erreur-port-bornes = Le port { $texte } n’existe pas.
    .remede = Un port va de 1 à 65535 ; PRONOTE.net utilise souvent 80 ou 8036.

erreur-ip = « { $texte } » n’est pas une adresse IP.
    .remede = Recopier les quatre nombres affichés par PRONOTE.net, par exemple 10.106.152.36.
erreur-ip-v6 = « { $texte } » est une adresse IPv6.
    .remede = Recopier l’adresse IPv4 affichée par PRONOTE.net (quatre nombres).
erreur-ip-machine = { $texte } n’est l’adresse d’aucune machine.
    .remede = Recopier l’adresse affichée par PRONOTE.net.
erreur-serveur-caractere = Le caractère { $trouve } ne convient pas dans un nom de serveur.
    .remede = Utiliser des lettres sans accent, des chiffres et des tirets.
erreur-serveur-long = Le nom du serveur compte { $nombre } caractères : 63 au plus.
    .remede = Recopier le nom affiché par PRONOTE.net.
erreur-controle = Le texte contient un caractère invisible ({ $code }).
    .remede = Effacer le champ et taper la valeur au clavier.
erreur-chemin-lecteur = « { $texte } » ne commence pas par une lettre de lecteur.
    .remede = Écrire le chemin complet, par exemple D:\PRONOTE 2014.
erreur-chemin-partage = Un dossier partagé du réseau ne convient pas : PRONOTE s’installe sur un disque du serveur.
    .remede = Écrire le chemin vu du serveur, par exemple D:\PRONOTE 2014.
erreur-chemin-caractere = Windows n’accepte pas le caractère { $trouve } dans un chemin.
    .remede = Retirer ce caractère.
erreur-chemin-points = Le chemin contient « . » ou « .. ».
    .remede = Écrire le chemin complet, sans « .. ».
erreur-chemin-dossier = Windows n’accepte pas « { $segment } » comme nom de dossier ou de fichier.
    .remede = Choisir un autre nom, sans point ni espace à la fin.
erreur-chemin-long = Le chemin compte { $nombre } caractères : 200 au plus.
    .remede = Choisir un dossier plus près de la racine du disque.
erreur-base = « { $texte } » n’est pas une base PRONOTE.
    .remede = Le nom d’une base finit par .not, par exemple base_bourgade_2014.not.

signe-visible = « { $signe } »
signe-espace = espace
signe-espace-insecable = espace insécable
signe-tabulation = tabulation
signe-a-la-ligne = retour à la ligne
signe-invisible = invisible { $code }
erreur-nom-long = Ce nom compte { $nombre } caractères : 120 au plus.
    .remede = Écrire un nom plus court.
erreur-telephone-caractere = Le caractère { $trouve } ne convient pas dans un numéro de téléphone.
    .remede = Écrire des chiffres, par exemple 04 93 00 00 00.
erreur-telephone-court = Le numéro n’a que { $nombre } chiffres : un numéro qui commence par 0 en a dix.
    .remede = Compléter le numéro, par exemple 04 93 00 00 00.
erreur-telephone-longueur = Le numéro compte { $nombre ->
        [one] { $nombre } chiffre
       *[other] { $nombre } chiffres
    } : il en faut de 4 à 15.
    .remede = Vérifier le numéro.
erreur-courriel = « { $texte } » n’est pas une adresse de courriel.
    .remede = Écrire nom@domaine, par exemple ce.0069999L@ac-nice.fr.

erreur-attribut-caractere = Le caractère { $trouve } ne convient pas dans un nom d’attribut.
    .remede = Recopier le nom donné par l’ENT : lettres, chiffres, points, tirets.
erreur-attribut-long = Ce nom d’attribut compte { $nombre } caractères : 64 au plus.
    .remede = Recopier le nom donné par l’ENT.
erreur-attribut-double = L’attribut « { $nom } » sert deux fois.
    .remede = Donner à chaque ligne son propre attribut.
erreur-profil-caractere = Le caractère { $trouve } ne convient pas dans une valeur de profil.
    .remede = Séparer les valeurs par un point-virgule, sans espace.
erreur-profil-long = Une valeur de profil compte { $nombre } caractères : 64 au plus.
    .remede = Séparer les valeurs par un point-virgule.
erreur-profil-nombre = Il y a { $nombre } valeurs de profil : 12 au plus.
    .remede = Garder les valeurs que l’ENT envoie vraiment.

## Ce qui a été compris d'un texte collé

compris-espaces = { $champ } : les espaces autour ont été retirées.
    .remede = Rien à faire.
compris-signes = { $champ } : les signes autour de l’adresse (guillemets, parenthèses, virgule) ont été retirés.
    .remede = Vérifier l’adresse qui reste.
compris-schema = { $champ } : lu comme s’il y avait « { $schema }:// » devant.
    .remede = Si l’adresse commence autrement, l’écrire en entier.
compris-majuscules = { $champ } : les majuscules du nom ont été mises en minuscules.
    .remede = Rien à faire : les deux désignent la même machine.
compris-punycode = { $champ } : « { $saisi } » s’écrit « { $utilise } » sur le réseau.
    .remede = Vérifier que ce nom accentué est bien celui de PRONOTE.
compris-barre = { $champ } : la barre finale a été retirée.
    .remede = Rien à faire.
compris-page = { $champ } : la page « { $page } » a été retirée pour garder l’adresse publique.
    .remede = Vérifier l’adresse qui reste.
compris-motif = { $champ } : « /** » a été retiré pour garder l’adresse publique.
    .remede = Vérifier l’adresse qui reste.
compris-login = { $champ } : « ?login=true » a été retiré pour garder l’adresse publique.
    .remede = Vérifier l’adresse qui reste.
compris-ticket = { $champ } : le ticket CAS a été retiré ; il ne sert qu’une fois et n’est pas conservé.
    .remede = Vérifier l’adresse qui reste.
compris-session = { $champ } : ce qui ressemble à un identifiant de session a été retiré et n’est pas conservé.
    .remede = Vérifier l’adresse qui reste.
compris-parametres = { $champ } : ce qui suit le point d’interrogation ({ $noms }) a été retiré pour garder l’adresse publique.
    .remede = Vérifier l’adresse qui reste.
compris-decodee = { $champ } : l’adresse était écrite avec des codes comme %2F ; elle a été remise en clair.
    .remede = Vérifier l’adresse obtenue.
compris-retour = { $champ } : c’était l’adresse de retour après une connexion ; seule l’adresse publique a été gardée.
    .remede = Vérifier l’adresse qui reste.
compris-service = { $champ } : le lien collé mène à { $adresse }, qui n’est pas l’adresse de PRONOTE donnée ici.
    .remede = Chercher laquelle des deux est la bonne. Si c’est celle du lien, la saisir dans « URL publique ».
compris-base = { $champ } : lu « { $base } ».
    .remede = Rien à faire : le nom d’une base finit toujours par .not.
compris-lien-cas = { $champ } : « /{ $retire } » a été retiré pour garder l’adresse du serveur.
    .remede = Vérifier l’adresse qui reste.

## Points d'attention

attention-port-ecoute = L’adresse publique est sur le port { $public }, mais PRONOTE.net écoute sur le port { $ecoute }.
    .remede = C’est juste seulement si le réseau redirige { $public } vers { $ecoute } : le faire confirmer par la personne qui gère le réseau.
attention-port-2013 = L’adresse publique est sur le port { $public }, mais le port noté en 2013 est { $note }.
    .remede = Relire la capture de 2013. Si l’adresse change, prévenir l’ENT et les utilisateurs.
attention-port-confirme = L’adresse publique est sur le port { $public }, et l’autre port est { $autre } : les deux vont ensemble, d’après { $par }, le { $date }.
    .remede = Rien à faire, tant que le réseau redirige { $public } vers { $autre }.
attention-port-https = On ne sait pas si PRONOTE.net écrit le port { $port } dans ses liens en https : le lire à l’écran.
    .remede = Comparer les liens affichés par PRONOTE.net avec ceux d’ici avant de les envoyer à l’ENT.
attention-http = L’adresse publique est en http : les échanges ne sont pas chiffrés.
    .remede = Passer en https avec un vrai certificat dès que possible. PRONOTE.net accepte http pour évaluer, ou derrière un serveur qui fait le https.
attention-privee = { $hote } est une adresse privée : elle n’est pas joignable depuis Internet.
    .remede = Demander à la personne qui gère le réseau l’adresse publique de PRONOTE.
attention-nom-court = « { $hote } » est un nom sans domaine : seul le réseau de l’établissement le connaît.
    .remede = Saisir le nom complet, par exemple notes.clg-exemple.ac-nice.fr.
attention-heberge-http = PRONOTE est hébergé par l’éditeur, mais l’adresse est en http.
    .remede = Recopier l’adresse donnée par l’éditeur : elle commence par https://.
attention-hote-editeur = « { $hote } » est chez l’éditeur, mais le dossier dit que le serveur est à vous.
    .remede = Si PRONOTE est hébergé, choisir « hébergé par l’éditeur ». Sinon, corriger l’adresse.
attention-heberge-ailleurs = PRONOTE est hébergé par l’éditeur, mais « { $hote } » n’est pas chez lui.
    .remede = Recopier l’adresse donnée par l’éditeur : elle finit souvent par index-education.net/pronote.
attention-heberge-uai = L’adresse est celle de l’établissement { $trouve } ; le dossier est celui de { $attendu }.
    .remede = Vérifier l’UAI et l’adresse. Les deux peuvent être justes dans une cité scolaire dont les établissements partagent un PRONOTE.
attention-heberge-sans-uai = Chez l’éditeur, l’adresse commence par l’UAI de l’établissement ; celle-ci commence par « { $partie } ».
    .remede = Recopier l’adresse donnée par l’éditeur.
attention-heberge-racine = Chez l’éditeur, la racine de PRONOTE est /pronote.
    .remede = L’adresse serait { $adresse } : l’ouvrir dans un navigateur, puis la saisir.
attention-adresse-domaine-ent = « { $hote } » est dans le domaine de { $ent } : c’est peut-être une page de l’ENT, et non PRONOTE.
    .remede = L’ouvrir dans un navigateur : la page doit être celle de PRONOTE.
attention-adresse-semble-ent = { $adresse } ressemble à l’adresse d’un ENT ou d’un serveur CAS.
    .remede = L’ouvrir dans un navigateur : la page doit être celle de PRONOTE.
attention-heberge-supposee = L’adresse { $adresse } a été supposée d’après l’UAI.
    .remede = La vérifier dans un navigateur, ou recopier celle que l’éditeur a donnée.
attention-heberge-serveur = PRONOTE est hébergé : les valeurs du serveur (adresse IP, port, préfixe, dossier, base) sont sans objet.
    .remede = Rien à faire : l’éditeur s’en charge.
attention-heberge-console = PRONOTE est hébergé : les réglages de l’ENT se font dans la console de l’hébergeur, dont les écrans peuvent différer.
    .remede = Chercher les mêmes libellés dans la console, ou demander à l’assistance de l’éditeur.
attention-uai-ent = L’UAI est du département { $departement }, mais { $ent } dessert : { $desservis }.
    .remede = Vérifier l’UAI et l’ENT choisi.
attention-cas-http = L’adresse du CAS { $adresse } n’est pas en https.
    .remede = Demander à l’ENT son adresse en https : des mots de passe y passent.
attention-cas-hote-pronote = Le serveur CAS est sur « { $hote } », la machine de PRONOTE.
    .remede = Vérifier auprès de l’ENT : son serveur CAS est presque toujours sur une autre machine.
attention-cas-autre-ent = « { $hote } » est le serveur CAS de { $ent }, mais l’ENT choisi est { $choisi }.
    .remede = Choisir l’ENT qui a donné cette adresse, ou corriger l’adresse.
attention-cas-inconnu = Il manque l’adresse du serveur CAS pour { $ent }.
    .remede = Demander à { $operateur } l’URL du serveur CAS, ou ses deux adresses d’authentification et de validation.
attention-cas-deux = Deux adresses remplacent l’URL du serveur CAS, qui est sans objet.
    .remede = Dans PRONOTE.net, cocher « Les adresses d’authentification et de validation sont différentes ».
attention-validation = L’adresse de validation { $adresse } ne finit pas par /samlValidate, la seule forme vue avec PRONOTE 2014.
    .remede = Demander à l’ENT son adresse de validation pour PRONOTE, et si elle répond en SAML 1.1.
attention-ent-date = L’adresse du CAS de { $ent } a été relevée { $date }.
    .remede = La faire confirmer par l’ENT avant de la saisir.
attention-ent-confirmer = L’adresse du CAS de { $ent } est probable, pas certaine.
    .remede = La demander à l’ENT avant de la saisir.
attention-ent-plusieurs = { $nombre ->
        [one] A aussi été relevée pour
       *[other] Ont aussi été relevées pour
    } { $ent } : { $autres }.
    .remede = Demander à l’ENT laquelle sert cette année.
attention-attributs = Les noms des attributs envoyés par { $ent } ne sont pas connus.
    .remede = Les demander à l’ENT. Une réponse de son CAS, collée dans « Vérifications », les montre aussi.
attention-profils = Les valeurs de profil envoyées par { $ent } ne sont pas connues.
    .remede = Les demander à l’ENT. Une réponse de son CAS, collée dans « Vérifications », montre celles d’un compte.
attention-attribut-absent = Aucun attribut n’est donné pour : { $attribut }.
    .remede = Le demander à l’ENT : sans cette valeur, PRONOTE reconnaît moins bien les personnes.
attention-profil-double = La valeur « { $valeur } » ouvre à la fois { $premier } et { $second }.
    .remede = Garder cette valeur d’un seul côté.
attention-profil-vide = Aucun profil ne mène à l’{ $espace }.
    .remede = Laisser vide si personne n’y entre par l’ENT ; sinon demander la valeur à l’ENT.
attention-valeur-absente = Valeur non saisie : { $champ }.
    .remede = La relever sur le serveur : elle sera reprise sur les pages et dans le récapitulatif.
attention-contact = Aucun contact n’est indiqué.
    .remede = Indiquer un nom et un téléphone : l’assistance de l’ENT saura qui rappeler.
attention-mobile-verifier = Les versions mobiles de l’Espace Professeurs et de l’Espace Vie scolaire sont à vérifier à l’écran.
    .remede = Comparer avec la liste affichée par PRONOTE.net, « Paramètres de publication ».
attention-mobile-aucune = Aucune version mobile n’est connue pour l’Espace Entreprise et l’Espace Académie.
    .remede = Rien à faire.

ent-assistance = l’assistance de l’ENT
ent-nomme = l’ENT { $nom }
ent-deja-nomme = l’{ $nom }
ent-sans-nom = votre ENT

### Contenu employé

contenu-parcours = Parcours : { $contenu }
contenu-titre = « { $titre } », fichier { $fichier }
contenu-titre-date = « { $titre } », édition du { $date }, fichier { $fichier }
contenu-ents = ENT : { $contenu }
contenu-edition = édition du { $date }, fichier { $fichier }
contenu-fichier-seul = fichier { $fichier }
contenu-libelle-parcours = Parcours
contenu-libelle-ents = Liste des ENT
contenu-fichier = Fichier : { $fichier }
commande-parcours-inconnu = Aucun parcours n’a l’identifiant « { $parcours } ».
    .remede = En choisir un parmi : { $connus }.
commande-parcours-juste = Le parcours « { $titre } » peut servir : { $nombre ->
    [one] une étape
   *[other] { $nombre } étapes
}, aucune faute.
apercu-titre = Aperçu du parcours
apercu-pied = Aperçu : { $titre }, { $date }
contenu-refuse = { $nombre ->
    [one] Un fichier donné au programme ne peut pas servir
   *[other] { $nombre } fichiers donnés au programme ne peuvent pas servir
}
contenu-refuse-pourquoi = { $nombre ->
    [one] Le corriger ou le retirer pour ouvrir un dossier : le programme ne le remplace pas par le sien sans le dire.
   *[other] Les corriger ou les retirer pour ouvrir un dossier : le programme ne les remplace pas par les siens sans le dire.
}
contenu-verifier = Vérifier de nouveau
contenu-montrer = Ouvrir son dossier
contenu-autres-fautes = { $nombre ->
    [one] Une autre faute sera montrée ensuite.
   *[other] { $nombre } autres fautes seront montrées ensuite.
}
ents-introuvables = Le fichier des ENT { $chemin } est introuvable.
    .remede = Vérifier le chemin donné après --ents.
ents-trop-gros = { $chemin } dépasse { $taille } Ko : ce n’est sans doute pas un fichier d’ENT.
    .remede = Donner après --ents un fichier d’ENT.
ents-ligne = Ligne { $ligne } : { $faute }

### Catalogue des ENT

catalogue-lieu = { $genre ->
    [noms] Jeu de noms
    [codage] Codage
    [portail] Site
   *[ent] ENT
} nº { $rang } ({ $id }), champ « { $champ } »
catalogue-long = Le catalogue des ENT pèse { $nombre } octets : { $plafond } au plus.
    .remede = Vérifier que c’est le bon fichier.
catalogue-syntaxe = Le catalogue des ENT ne se lit pas, ligne { $ligne }, colonne { $colonne } : { $detail }
    .remede = Corriger cette ligne : virgule, parenthèse, guillemet ou nom de champ. Une entrée voisine sert de modèle.
catalogue-trop = Le catalogue compte { $nombre } { $genre ->
    [noms] jeux de noms
    [codage] codages
    [portail] sites
   *[ent] ENT
} : { $plafond } au plus.
    .remede = Retirer les entrées inutiles.
catalogue-edition = Le catalogue des ENT porte « { $trouve } » comme édition, qui n’est pas une date.
    .remede = Écrire la date ainsi : edition: "2014-09-01".
catalogue-sans-manuelle = Le catalogue des ENT n’a pas d’entrée « manuelle ».
    .remede = Remettre l’entrée « Configuration manuelle », qui sert à tout ENT absent de la liste.
catalogue-vide = { $lieu } : le texte est vide.
    .remede = Écrire ce texte, dans les deux langues s’il en a deux.
catalogue-texte-long = { $lieu } : { $nombre } caractères, { $plafond } au plus.
    .remede = Raccourcir ce texte.
catalogue-controle = { $lieu } : un caractère invisible ({ $code }) s’y trouve.
    .remede = Effacer ce texte et le taper au clavier.
catalogue-identifiant = { $lieu } : « { $trouve } » n’est pas un identifiant.
    .remede = Utiliser des minuscules sans accent, des chiffres et des tirets.
catalogue-identifiant-double = { $lieu } : l’entrée nº { $rang } a déjà cet identifiant.
    .remede = Donner un autre identifiant à l’une des deux.
catalogue-renvoi = { $lieu } : « { $trouve } » n’est défini nulle part dans le fichier.
    .remede = Écrire l’identifiant d’un jeu de noms (attributes) ou d’un codage (profiles) du début du fichier.
catalogue-departement = { $lieu } : « { $trouve } » n’est pas un département.
    .remede = Écrire son numéro entre guillemets, par exemple "06", "2A" ou "974".
catalogue-deux-fois = { $lieu } : « { $trouve } » s’y trouve deux fois.
    .remede = Garder l’un des deux et retirer l’autre.
catalogue-adresse = { $lieu } : « { $trouve } » n’est pas l’adresse d’un serveur CAS.
    .remede = Écrire l’adresse complète, par exemple https://www.agora06.fr/cas, sans point d’interrogation.
catalogue-adresse-forme = { $lieu } : « { $trouve } » n’est pas écrite comme PRONOTE.net l’attend.
    .remede = Écrire { $attendue }.
catalogue-sans-date = { $lieu } : l’adresse n’est pas datée.
    .remede = Dire quand l’adresse a été relevée : les ENT en changent.
catalogue-confiance-sans-adresse = { $lieu } : cet ENT n’a pas d’adresse CAS.
    .remede = Ajouter l’adresse dans « cas », ou écrire Unknown.
catalogue-adresse-sans-confiance = { $lieu } : cet ENT a une adresse CAS.
    .remede = Écrire Sure ou Probable, ou retirer l’adresse.
catalogue-attribut = { $lieu } : « { $trouve } » n’est pas un nom d’attribut, ou sert déjà.
    .remede = Donner cinq noms différents, sans espace ni accent, par exemple givenName.
catalogue-profils = { $lieu } : « { $trouve } » n’est pas une suite de profils.
    .remede = Séparer les valeurs par un point-virgule, sans espace, par exemple National_4;National_5.

### Ligne de commande

groupe-etablissement = Établissement
groupe-serveur = Serveur
groupe-publication = Publication et espaces
groupe-cas = Intégration dans un ENT
groupe-identification = Identification des utilisateurs
groupe-enregistrement = Enregistrement dans le CAS de l’ENT
groupe-apereo = Fichier de service Apereo CAS
groupe-attention = Points d’attention
valeur-vide = (vide)
valeur-inconnue = (inconnu ou sans objet)
commande-cree = Dossier créé : { $dossier }
commande-incomplet = Le dossier est incomplet : rien n’a été fait.
etat-a-faire = à faire
etat-en-cours = en cours
etat-fait = fait
etat-passe = passé
etat-a-revoir = à revoir
etat-en-attente = en attente depuis le { $date }
compte-passees = { $nombre ->
    [one] { $nombre } passée
   *[other] { $nombre } passées
    }
compte-a-revoir = { $nombre } à revoir
commande-etape = { $numero }. { $titre } — { $lieu } — { $etat } — { $minutes } min

### Le dossier sur le disque

dossier-date-seconde = { $date } min { $seconde } s
dossier-date = { $jour }/{ $mois }/{ $annee } à { $heure } h { $minute }

## Ouvrir, créer, enregistrer : ce qui ne va pas, puis comment corriger

dossier-absent = Rien ne se trouve à l’emplacement « { $chemin } ».
    .remede = Vérifier le chemin. Si le dossier est sur une clé USB ou sur un partage, rebrancher la clé ou se reconnecter au partage.
dossier-autre-fichier = Le fichier « { $chemin } » n’est pas un dossier de l’assistant.
    .remede = Ouvrir le dossier lui-même, ou le fichier dossier.ron qu’il contient.
dossier-sans-fichier = Le dossier « { $chemin } » ne contient pas de fichier dossier.ron.
    .remede = Choisir le dossier où se trouve dossier.ron, ou créer un nouveau dossier.
dossier-est-un-fichier = « { $chemin } » est un fichier : un nouveau dossier ne peut pas prendre ce nom.
    .remede = Choisir un autre nom.
dossier-non-vide = Le dossier « { $chemin } » n’est pas vide : rien n’y a été écrit.
    .remede = Choisir un dossier vide, ou un nouveau nom.
dossier-existe = « { $chemin } » contient déjà un dossier de l’assistant : rien n’y a été écrit.
    .remede = L’ouvrir, ou choisir un autre nom.
dossier-lien = « { $chemin } » n’est pas ce qui est attendu à cet endroit (c’est peut-être un lien) : rien n’y a été lu ni écrit.
    .remede = Le remplacer par le fichier ou le dossier lui-même, ou le retirer.
dossier-trop-gros = Le fichier « { $chemin } » dépasse { $limite } Mo, ce qu’aucun dossier n’atteint. Il n’a pas été modifié.
    .remede = Le déplacer ailleurs, puis rouvrir le dossier : la dernière version gardée sera reprise.
dossier-plus-recent = « { $chemin } » a été écrit par un assistant plus récent (format { $trouve } ; celui-ci lit le format { $connu }). Il n’a pas été modifié.
    .remede = L’ouvrir avec l’assistant le plus récent.
dossier-champ-inconnu = « { $chemin } », ligne { $ligne } : le champ « { $nom } » est inconnu. Le fichier n’a pas été modifié.
    .remede = Corriger ou retirer ce champ dans un éditeur de texte, puis rouvrir le dossier.
dossier-choix-inconnu = « { $chemin } », ligne { $ligne } : le choix « { $nom } » est inconnu. Le fichier n’a pas été modifié.
    .remede = Corriger ce choix dans un éditeur de texte, puis rouvrir le dossier.
dossier-champ-absent = « { $chemin } », ligne { $ligne } : le champ « { $nom } » manque. Le fichier n’a pas été modifié.
    .remede = Ajouter ce champ dans un éditeur de texte, puis rouvrir le dossier.
dossier-champ-double = « { $chemin } », ligne { $ligne } : le champ « { $nom } » est écrit deux fois. Le fichier n’a pas été modifié.
    .remede = Retirer l’un des deux dans un éditeur de texte, puis rouvrir le dossier.
dossier-valeur = « { $chemin } », ligne { $ligne } : cette valeur n’est pas de la forme attendue. Le fichier n’a pas été modifié.
    .remede = Corriger cette valeur dans un éditeur de texte (une date s’écrit 2014-08-25T14:03:07+02:00), puis rouvrir le dossier.
dossier-texte-long = { $lieu } : { $nombre } caractères, { $maximum } au plus.
    .remede = Raccourcir ce texte (« { $chemin } »).
dossier-captures-nombreuses = « { $chemin } » nomme { $nombre } captures ; { $maximum } au plus peuvent être gardées.
    .remede = Retirer les captures en trop avec l’assistant qui les a ajoutées. Si ce fichier a été reçu, en demander un autre.
dossier-inconnus-nombreux = « { $chemin } » contient { $nombre } valeurs que cet assistant ne connaît pas ; { $maximum } au plus peuvent être gardées.
    .remede = L’ouvrir avec l’assistant qui l’a écrit. Si ce fichier a été reçu, en demander un autre.
dossier-trop = « { $chemin } » n’a pas été enregistré : le dossier dépasse { $limite } Mo.
    .remede = Raccourcir les notes les plus longues.
dossier-abime = { $dommage } Aucune version gardée ne peut le remplacer.
    .remede = Remettre une copie de ce fichier à sa place (« { $chemin } »), ou créer un nouveau dossier.
dossier-version-perdue = Le dossier est enregistré, mais sa version n’a pas été gardée. { $cause }

dossier-lieu-note = Note de l’étape « { $etape } »
dossier-lieu-motif = Motif de l’étape « { $etape } »
dossier-lieu-identifiant = Identifiant de page, d’étape ou de consigne
dossier-lieu-code = Code client
dossier-lieu-facture = Numéro de facture
dossier-lieu-essai = Ce qui a été vu à l’essai « { $essai } »
dossier-autre-parcours = Ce dossier suivait le parcours « { $parcours } ». Il s’ouvre ici avec « { $titre } ».
    .remede = L’avancement des étapes communes aux deux est repris.
dossier-autre-edition = Ce dossier suivait le parcours « { $parcours } », édition du { $date }. Il s’ouvre ici avec « { $titre } ».
    .remede = L’avancement des étapes communes aux deux est repris.
dossier-etapes-sans-place = { $nombre ->
    [one] Une étape commencée n’a pas de place dans ce parcours : { $etapes }.
   *[other] { $nombre } étapes commencées n’ont pas de place dans ce parcours : { $etapes }.
}
    .remede = Ce qui en est noté reste dans le dossier, et revient avec le parcours qui les a.
dossier-lieu-port = Qui a confirmé les ports

dossier-dommage-absent = Le fichier « { $chemin } » n’est plus là.
dossier-dommage-vide = Le fichier « { $chemin } » est vide.
dossier-dommage-texte = Le fichier « { $chemin } » est abîmé : ce n’est plus du texte.
dossier-dommage-brouille = Le fichier « { $chemin } » est abîmé : il ne se lit plus à partir de la ligne { $ligne }, colonne { $colonne }.
dossier-dommage-ancien = Le fichier « { $chemin } » date du { $date } : un enregistrement plus récent a été coupé avant de prendre sa place.
dossier-dommage-autre = Le fichier « { $chemin } » est abîmé : il ne commence pas comme un dossier.

dossier-action-lire = « { $chemin } » ne peut pas être lu
dossier-action-ecrire = « { $chemin } » ne peut pas être écrit
dossier-action-creer = Le dossier « { $chemin } » ne peut pas être créé
dossier-action-verrouiller = Le verrou « { $chemin } » ne peut pas être posé

dossier-systeme-absent = { $quoi } : cet emplacement n’existe pas ou n’est plus là.
    .remede = Vérifier le chemin. Rebrancher la clé USB, ou se reconnecter au partage.
dossier-systeme-droits = { $quoi } : les droits manquent.
    .remede = Demander les droits sur ce dossier, ou choisir un autre emplacement (les Documents, par exemple).
dossier-systeme-lecture-seule = { $quoi } : le disque est en lecture seule.
    .remede = Retirer la protection de la clé ou du disque, ou choisir un autre emplacement.
dossier-systeme-plein = { $quoi } : le disque est plein.
    .remede = Libérer de la place, puis recommencer.
dossier-systeme-occupe = { $quoi } : un autre programme le tient ouvert.
    .remede = Le fermer dans cet autre programme, puis recommencer.
dossier-systeme-parti = { $quoi } : le partage ou le disque ne répond plus.
    .remede = Se reconnecter au partage, ou rebrancher la clé ou le disque, puis recommencer.
dossier-systeme-nom = { $quoi } : le système refuse ce nom.
    .remede = Choisir un nom plus court, sans caractère spécial (« ? », « * », « : »…) ni nom réservé à Windows (NUL, COM1…).
dossier-systeme-fichier = { $quoi } : un fichier occupe la place d’un des dossiers du chemin.
    .remede = Choisir un autre emplacement.
dossier-systeme-autre = { $quoi }. Réponse du système : { $reponse }.
    .remede = Recommencer. Si le refus persiste, choisir un autre emplacement.

## Le verrou et les versions

dossier-qui-ou = { $qui } (poste { $poste })
dossier-quelquun-ou = quelqu’un (poste { $poste })
dossier-quelquun = quelqu’un
dossier-pris = « { $chemin } » est déjà ouvert par { $qui } depuis le { $date }.
    .remede = Le lire sans le modifier, ou reprendre la main si cette personne a fini.
dossier-pris-actif = « { $chemin } » est déjà ouvert par { $qui } depuis le { $date }, et l’était encore il y a moins d’une minute.
    .remede = Le lire sans le modifier, ou reprendre la main si cette personne a fini.
dossier-pris-depuis = « { $chemin } » est déjà ouvert par { $qui } depuis le { $date }, et l’était encore il y a { $minutes } min.
    .remede = Le lire sans le modifier, ou reprendre la main si cette personne a fini.
dossier-lu-seulement = Ce dossier a été écrit par un assistant plus récent (format { $trouve } ; celui-ci écrit le format { $connu }). Il est affiché sans pouvoir être modifié, et il peut contenir plus que ce qui est affiché.
    .remede = Le modifier avec l’assistant le plus récent.
dossier-inconnus-gardes = Ce dossier contient des valeurs d’un assistant plus récent ({ $nombre }), que celui-ci ne connaît pas. Elles ne sont pas affichées, et restent dans le dossier comme elles sont.
    .remede = Pour les voir, ouvrir le dossier avec l’assistant le plus récent.
dossier-repris = « { $chemin } » n’est pas enregistré ici : { $qui } a pris la main le { $date }.
    .remede = Se mettre d’accord avec cette personne, puis reprendre la main, ou enregistrer une copie sous un autre nom.
dossier-verrou-perdu = « { $chemin } » n’est pas enregistré ici : le dossier a changé sur le disque entre-temps.
    .remede = Enregistrer une copie sous un autre nom, puis rouvrir le dossier.
dossier-change-ailleurs = « { $chemin } » n’est pas enregistré ici : un autre programme y a écrit un dossier du { $date }, qui n’a pas été remplacé.
    .remede = Comparer les deux, puis garder le sien, reprendre l’autre, ou enregistrer le sien à côté. L’autre est aussi gardé ici : « { $garde } ».
dossier-change-illisible = « { $chemin } » n’est pas enregistré ici : un autre programme y a écrit ce qui n’est pas un dossier, et qui n’a pas été remplacé.
    .remede = Garder le sien, ou l’enregistrer à côté. Ce qui a été trouvé est aussi gardé ici : « { $garde } ».
dossier-recupere = { $dommage } La version du { $date } a été reprise.
    .remede = Vérifier les dernières saisies.
dossier-recupere-garde = { $dommage } La version du { $date } a été reprise.
    .remede = Vérifier les dernières saisies. Le fichier abîmé est gardé : « { $chemin } ».

### Le parcours : lieux, niveaux, acteurs, et ce qui ne va pas dans un fichier de parcours

lieu-client-2013 = Client PRONOTE 2013
lieu-poste = Poste principal adjoint
lieu-serveur = Serveur, par la console vSphere
lieu-console-hebergeur = Console de l’hébergeur
lieu-ent = ENT, par son assistance
lieu-navigateur = Navigateur

niveau-attention = Attention
niveau-point-de-non-retour = Point de non-retour

acteur-adjoint = Vous
acteur-dane = DANE
acteur-ent = Assistance de l’ENT
acteur-editeur = Index Éducation
acteur-reseau = Personne qui gère le réseau

parcours-ou = Ligne { $ligne }, { $partie }, champ « { $champ } »
parcours-ou-colonne = Ligne { $ligne }, colonne { $colonne }
parcours-partie-fichier = en tête du parcours
parcours-partie-sous-la-main = liste à avoir sous la main, « { $id } »
parcours-partie-figure = figure « { $id } »
parcours-partie-etape = étape « { $id } »
parcours-partie-consigne = étape « { $etape } », consigne « { $id } »
parcours-partie-retour = page du retour en arrière
parcours-partie-cas = retour en arrière, cas « { $id } »
parcours-partie-symptome = symptôme « { $id } »
parcours-partie-terme = glossaire, « { $id } »
parcours-langue-fr = français
parcours-langue-en = anglais
parcours-liste-lieux = les lieux
parcours-liste-conditions = les conditions
parcours-liste-figures = les figures
parcours-liste-valeurs = les valeurs
parcours-liste-outils = les outils
parcours-liste-niveaux = les niveaux
parcours-liste-acteurs = ceux qui agissent
parcours-liste-a-noter = ce qui peut se noter
parcours-liste-essais = les essais

parcours-introuvable = Le parcours { $chemin } est introuvable.
    .remede = Vérifier le chemin donné après --parcours.
parcours-pas-un-fichier = { $chemin } n’est pas un fichier.
    .remede = Donner un fichier .ron, non un dossier.
parcours-refuse = La lecture de { $chemin } est refusée.
    .remede = Copier le fichier dans un dossier dont vous avez la lecture, puis le rouvrir.
parcours-illisible = { $chemin } ne peut pas être lu.
    .remede = Vérifier que le disque ou le partage répond, puis recommencer.
parcours-trop-gros = { $chemin } dépasse { $taille } Ko : ce n’est sans doute pas un parcours.
    .remede = Donner après --parcours un fichier de parcours.
parcours-utf8 = Ligne { $ligne } de { $chemin } : un caractère n’est pas en UTF-8.
    .remede = Enregistrer le fichier avec le codage UTF-8.

parcours-champ-inconnu = { $ou } : le champ « { $champ } » n’existe pas ici.
    .remede = Corriger son nom. Champs possibles : { $connus }.
parcours-champ-absent = { $ou } : il manque le champ « { $champ } » dans la partie qui se termine ici.
    .remede = Ajouter ce champ, avec sa valeur et une virgule.
parcours-champ-double = { $ou } : le champ « { $champ } » est écrit deux fois dans la même partie.
    .remede = N’en garder qu’un.
parcours-texte-ouvert = { $ou } : un texte commence ici et n’est pas fermé.
    .remede = Ajouter le guillemet droit (") qui ferme le texte.
parcours-commentaire-ouvert = { $ou } : un commentaire commence ici et n’est pas fermé.
    .remede = Ajouter */ à sa fin.
parcours-virgule = { $ou } : il manque une virgule avant cet endroit.
    .remede = Ajouter la virgule. Si c’est au milieu d’un texte, y remplacer les guillemets droits par « ».
parcours-pas-texte = { $ou } : un texte entre guillemets droits (") est attendu.
    .remede = Mettre la valeur entre guillemets droits.
parcours-pas-nombre = { $ou } : un nombre entier est attendu.
    .remede = Écrire un nombre, sans guillemets ni signe.
parcours-pas-liste = { $ou } : une liste entre crochets est attendue, ou celle-ci n’est pas fermée.
    .remede = Écrire la liste entre [ et ], même pour un seul élément.
parcours-pas-groupe = { $ou } : un groupe entre parenthèses, de la forme (champ: valeur), est attendu ou n’est pas fermé.
    .remede = Vérifier les parenthèses et les deux-points ; un texte s’écrit (fr: "…", en: "…").
parcours-pas-oui-non = { $ou } : true ou false est attendu.
    .remede = Écrire true ou false, sans guillemets.
parcours-barre-inversee = { $ou } : une barre inversée (\) n’est pas comprise.
    .remede = Doubler chaque barre inversée dans les textes.
parcours-inacheve = { $ou } : le fichier s’arrête trop tôt.
    .remede = Fermer les parenthèses et les crochets ouverts, ou reprendre une copie entière du fichier.
parcours-apres-la-fin = { $ou } : il reste du texte après la fin du parcours.
    .remede = Retirer ce qui suit, ou la parenthèse en trop qui le précède.
parcours-syntaxe = { $ou } : l’écriture n’est pas comprise.
    .remede = Comparer cette ligne avec le parcours livré avec le programme.

parcours-format = { $ou } : ce parcours est au format { $trouve }, ce programme lit le format { $connu }.
    .remede = Se servir d’une version du programme qui lit ce format.
parcours-id = { $ou } : « { $trouve } » ne convient pas comme identifiant.
    .remede = Écrire des minuscules sans accent et des chiffres, en mots joints par un tiret, 48 caractères au plus.
parcours-id-double = { $ou } : l’identifiant « { $id } » est déjà pris.
    .remede = En donner un autre à l’une des deux parties.
parcours-date = { $ou } : « { $trouve } » n’est pas une date.
    .remede = Écrire l’année, le mois et le jour, ainsi : edition: "2014-09-01".
parcours-numero = { $ou } : le numéro { $trouve } ne suit pas le précédent.
    .remede = Écrire { $attendu }, ou remettre les étapes dans l’ordre.
parcours-mot-inconnu = { $ou } : « { $trouve } » n’est pas parmi { $liste }.
    .remede = Choisir parmi : { $connus }.
parcours-mot-proche = { $ou } : « { $trouve } » n’est pas parmi { $liste }.
    .remede = Écrire « { $proche } », si c’est ce qui était voulu.
parcours-mot-double = { $ou } : « { $trouve } » y est deux fois.
    .remede = N’en garder qu’un.
parcours-langue-absente = { $ou } : il manque le texte { $langue }.
    .remede = Ajouter { $code }: "…" dans cette partie.
parcours-texte-vide = { $ou } : le texte { $langue } est vide.
    .remede = Écrire le texte.
parcours-caractere = { $ou } : le texte { $langue } contient un caractère invisible ({ $code }).
    .remede = Retaper ce passage au clavier.
parcours-etoiles = { $ou } : dans le texte { $langue }, deux étoiles (**) ouvrent un libellé que rien ne ferme.
    .remede = Mettre deux étoiles avant et après chaque libellé.
parcours-libelle-vide = { $ou } : dans le texte { $langue }, un libellé entre étoiles est vide, ou bordé d’espaces.
    .remede = Écrire le libellé contre les étoiles, sans espace.
parcours-libelle-interdit = { $ou } : le texte { $langue } ne peut pas contenir de libellé entre étoiles.
    .remede = Retirer les étoiles.
parcours-libelle-absent = { $ou } : le libellé « { $libelle } » manque dans le texte { $langue }.
    .remede = Écrire ce libellé tel qu’il est à l’écran, en français, dans les deux langues.
parcours-minutes = { $ou } : la durée est de 0 minute.
    .remede = Écrire au moins 1.
parcours-sans-etape = { $ou } : aucune étape ne vaut pour « { $cas } ».
    .remede = Ajouter une étape, ou retirer la condition de l’une d’elles.
parcours-sans-consigne = { $ou } : il n’y a aucune consigne.
    .remede = En écrire au moins une.
parcours-rien-a-faire = { $ou } : l’étape vaut pour « { $cas } », mais aucune de ses consignes.
    .remede = Ajouter une consigne pour ce cas, ou mettre une condition à l’étape.
parcours-jamais = { $ou } : « { $condition } » ne peut jamais valoir, car ce qui l’entoure demande « { $autour } ».
    .remede = Retirer cette partie, ou changer l’une des deux conditions.
parcours-apres = { $ou } : « { $trouve } » n’est l’identifiant d’aucune étape d’avant.
    .remede = Donner l’identifiant d’une étape qui précède celle-ci, ou retirer ce nom.
parcours-essai-double = { $ou } : une autre consigne demande déjà le résultat de l’essai « { $trouve } ».
    .remede = Ne le demander qu’à une consigne.
parcours-figure-nom = { $ou } : « { $trouve } » n’est pas le nom d’une figure.
    .remede = Nommer le fichier en minuscules sans accent, chiffres et traits d’union, avec la fin .png ou .typ, et le poser à côté du parcours.
parcours-figure-double = { $ou } : la figure « { $fichier } » est déclarée deux fois.
    .remede = N’en garder qu’une.
parcours-figure-sans-dossier = { $ou } : le fichier « { $fichier } » ne peut pas être lu : ce parcours ne vient pas d’un dossier.
    .remede = Enregistrer le parcours dans un dossier, la figure à côté.
parcours-figure-absente = { $ou } : le fichier « { $fichier } » n’est pas à côté du parcours.
    .remede = Y copier le fichier, ou corriger son nom.
parcours-figure-pas-fichier = { $ou } : « { $fichier } » est un raccourci ou un dossier, et non un fichier.
    .remede = Copier le fichier lui-même à côté du parcours.
parcours-figure-illisible = { $ou } : le fichier « { $fichier } » ne peut pas être lu.
    .remede = Vérifier que vous avez le droit de le lire, puis recommencer.
parcours-figure-lourde = { $ou } : le fichier « { $fichier } » dépasse { $maximum } Ko.
    .remede = Réduire la figure, puis l’enregistrer de nouveau.
parcours-figure-pas-png = { $ou } : « { $fichier } » n’est pas une image PNG, quel que soit son nom.
    .remede = L’ouvrir dans Paint et l’enregistrer au format PNG.
parcours-figure-abimee = { $ou } : l’image « { $fichier } » est abîmée.
    .remede = La copier de nouveau, ou l’enregistrer de nouveau en PNG.
parcours-figure-grande = { $ou } : l’image « { $fichier } » est trop grande ({ $largeur } × { $hauteur } pixels).
    .remede = La réduire à { $maximum } millions de pixels au plus : un écran entier suffit.
parcours-figure-refusee = { $ou } : « { $fichier } » n’est pas une figure que typst dessine : { $detail }
    .remede = Corriger le fichier. Une figure ne lit aucun autre fichier : tout ce qu’elle dessine est dans sa source.
parcours-figure-lente = { $ou } : « { $fichier } » n’est pas dessinée au bout de { $secondes } secondes.
    .remede = Retirer ce qui se répète sans fin, ou en faire une image PNG.
parcours-figure-memoire = { $ou } : « { $fichier } » prend plus de { $maximum } Mo de mémoire.
    .remede = Retirer ce qui se répète sans mesure, ou en faire une image PNG.
parcours-figure-non-dessinee = { $ou } : « { $fichier } » n’a pas pu être dessinée.
    .remede = Recommencer. Si rien n’y fait, en faire une image PNG.
parcours-figure-trop-grande = { $ou } : l’image « { $fichier } » est trop grande.
    .remede = La réduire à { $maximum } millions de pixels au plus : un écran entier suffit.
parcours-figures-nombreuses = { $ou } : le parcours a plus de { $maximum } figures propres.
    .remede = Retirer celles qui ne servent pas.
parcours-figures-grandes = { $ou } : les figures propres ont ensemble plus de { $maximum } millions de pixels.
    .remede = Réduire les plus grandes images.
parcours-repere-repete = { $ou } : le repère { $numero } est déclaré deux fois.
    .remede = Donner à chaque repère de la figure un numéro différent.
parcours-repere-sans-figure = { $ou } : la consigne a un repère, mais l’étape n’a pas de figure.
    .remede = Ajouter la figure à l’étape, ou retirer « figure » et « repere » de la consigne.
parcours-figure-ailleurs = { $ou } : la figure « { $figure } » n’est pas de cette étape.
    .remede = L’ajouter à la liste « figures » de l’étape, ou en choisir une de cette liste.
parcours-figure-a-dire = { $ou } : l’étape a plusieurs figures, et le repère ne dit pas laquelle.
    .remede = Ajouter le champ « figure » à la consigne.
parcours-repere-hors-figure = { $ou } : la consigne est dite hors figure, mais elle a une figure ou un repère.
    .remede = Retirer « hors_figure », ou retirer « figure » et « repere ».
parcours-repere-zero = { $ou } : un repère commence à 1.
    .remede = Écrire le numéro dessiné sur la figure, ou « hors_figure: true ».
parcours-repere-incertain = { $ou } : le numéro de la consigne change selon l’hébergement, son repère est incertain.
    .remede = Écrire « repere », ou « hors_figure: true ».
parcours-repere-double = { $ou } : le repère { $numero } de la figure « { $figure } » est déjà celui de « { $autre } ».
    .remede = Changer l’un des deux repères.
parcours-rien-a-l-abri = { $ou } : l’étape a un point de non-retour, mais ne dit pas quoi mettre à l’abri.
    .remede = Remplir la liste « a_mettre_a_l_abri ».
parcours-abri-sans-raison = { $ou } : la liste « a_mettre_a_l_abri » n’a pas d’avertissement qui l’explique.
    .remede = Ajouter un avertissement de niveau « point_de_non_retour ».

parcours-outil-sans-verification = { $ou } : l’outil « verifications » est proposé, mais l’étape ne nomme aucune vérification.
    .remede = Ajouter à l’étape la liste « verifications », ou retirer cet outil.

outil-captures = Captures de cette étape
outil-recapitulatif = Récapitulatif à imprimer
outil-script = Script du serveur
outil-verifications = Vérifications de cette étape
outil-demande = Demande à l’ENT
outil-notes = Notes aux familles et aux personnels


### Récapitulatif, demande à l’ENT, note aux familles

date-longue = { $jour ->
    [1] 1er
   *[other] { $jour }
    } { $mois ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
    } { $annee }

document-impossible = Le document n’a pas pu être composé.
    .remede = Fermer l’assistant, le rouvrir et recommencer. Si cela se répète, envoyer le journal à la DANE.

local-ent-adresse = Adresse de l’ENT
local-ent-rangement = PRONOTE dans l’ENT
local-ent-rangement-exemple = menu Services, Vie scolaire
local-contact-durable-exemple = secrétariat, 04 93 00 00 00
local-assistance-canal = Écrire à l’assistance de l’ENT par
local-contact-durable = Contact durable
local-demande-numero = Demande à l’ENT, numéro
local-demande-date = Demande à l’ENT, envoyée le
local-bascule-souhaitee = Bascule souhaitée le
local-bascule-date = Bascule annoncée pour le
local-dane-telephone = Téléphone de la DANE
local-pronote-version = Version exacte de PRONOTE
local-serveur-windows = Windows du serveur
local-serveur-gestion = Qui gère le serveur
local-sauvegardes = État des sauvegardes

fiche-titre = Récapitulatif
fiche-version = version { $version }
fiche-etablie = Établi le
fiche-pied = { $nom } – { $date }
fiche-page = page { $page } sur { $pages }

fiche-partie-etapes = { $titre } ({ $nombre ->
    [one] étape { $numeros }
   *[other] étapes { $numeros }
})
fiche-partie-serveur = Serveur et base
fiche-partie-publication = Paramètres de publication
fiche-partie-contacts = Contacts et numéros
fiche-partie-ent = Intégration dans un ENT
fiche-partie-identification = Identification des utilisateurs
fiche-partie-attributs = Attributs CAS
fiche-partie-profils = Valeurs du profil
fiche-partie-attention = Points à régler
fiche-partie-avancement = Avancement

fiche-professeurs = Professeurs
fiche-enseignants = Enseignants
fiche-vie-scolaire = Vie scolaire
fiche-parents = Parents
fiche-eleves = Élèves
fiche-entreprise = Entreprise
fiche-academie = Académie
fiche-mobile = { $espace }, mobile

fiche-serveur-heberge = Sans objet : PRONOTE est hébergé par l’éditeur, qui s’occupe du serveur.
fiche-mode-identification = Dans PRONOTE.net, choisir le mode « Avec l’identité de l’utilisateur ».
fiche-aucune-attention = Aucun.

fiche-a-verifier = à vérifier
fiche-a-noter = à noter :
fiche-ent-source = Source : { $source }.
fiche-ent-suite = Adresse connue ensuite : { $adresse }.
fiche-a-demander = À demander à { $qui }
fiche-sans-objet-heberge = Sans objet : PRONOTE est hébergé par l’éditeur
fiche-sans-objet-deux-adresses = Sans objet : deux adresses la remplacent
fiche-prefixe-inconnu = Dépend du port d’écoute, qui n’est pas saisi
fiche-non-saisi = Non saisi : à relever sur le serveur
fiche-non-indique = Non indiqué
fiche-non-connu = Non connu
fiche-vide = Laisser vide

fiche-reste = Reste à faire
fiche-commence = Commencé
fiche-fait = Faite le { $date }
fiche-ecarte = Passée le { $date }
fiche-en-attente = En attente depuis le { $date }
fiche-a-revoir = Faite le { $date }, à revoir : une valeur a changé depuis ({ $valeurs })
fiche-revoir = À revoir
fiche-ont-change = Ont changé depuis que les étapes à revoir ont été faites : { $valeurs }.
fiche-essais = Essais faits à la main
fiche-essai-sans-resultat = Aucun résultat noté
fiche-essai-reussi = Réussi le { $date }
fiche-essai-echoue = Échoué le { $date }
fiche-essai-vu = Vu : « { $vu } »
fiche-essai-a-refaire = À refaire
fiche-essai-perime = Une valeur a changé depuis : { $valeurs }
fiche-essais-non-reussis = { $nombre ->
    [one] { $nombre } essai sans réussite notée
   *[other] { $nombre } essais sans réussite notée
 }
fiche-passe-outre = Faite sans attendre ce qu’elle demande d’abord : { $raison }
fiche-raison = Raison : { $raison }
fiche-note = Note : { $note }

guide-titre = { $nom } : guide du passage à PRONOTE 2014
guide-aller-au-contenu = Aller au contenu
guide-sommaire = Sommaire
guide-sous-la-main = À avoir sous la main
guide-etape = Étape { $numero } sur { $total } : { $titre }
guide-ou = Où
guide-duree = Durée prévue
guide-minutes = { $minutes } min
guide-etat = Où l’on en est
guide-niveau = { $niveau } :
guide-en-surete = Avant de continuer, voir de ses yeux
guide-consignes = À faire
guide-ailleurs = { $lieu } :
guide-valeurs-etape = Autres valeurs utiles
guide-figure = Figure : { $titre }
guide-figure-decrite = { $titre }, décrite sous l’image
guide-etabli = Guide établi le
guide-valeurs = Toutes les valeurs
guide-colonne-champ = Champ
guide-colonne-valeur = Valeur
guide-verifications-legende = Ce que les vérifications ont trouvé
guide-colonne-verification = Vérification
guide-colonne-resultat = Résultat
guide-colonne-cause = Ce qui a été vu, et que faire
guide-demande = Demande à l’assistance de l’ENT
guide-note-familles = Note pour les familles
guide-note-personnel = Note pour le personnel
guide-symptomes = Si quelque chose ne va pas
guide-symptomes-legende = Ce qui se voit, d’où cela vient, et que faire
guide-colonne-vu = Ce qui se voit
guide-colonne-raison = D’où cela vient
guide-colonne-remede = Que faire
guide-colonne-acteur = Qui agit
guide-glossaire = Les mots
guide-pied = Fait par Assistant PRONOTE { $version }. Cette page ne demande rien au réseau.

fiche-spr = Mot de passe SPR
fiche-spr-conseil = À remplir à la main. Ne pas photographier ni envoyer cette page ; la ranger sous clé. L’assistant ne garde jamais ce mot de passe.

demande-titre = Demande à l’ENT
demande-pied = Demande à l’ENT – { $nom } – { $date }
demande-partie-demande = Ce qui est demandé
demande-partie-college = Établissement
demande-partie-liens = Liens écrits par PRONOTE.net
demande-partie-attributs = Attributs et profils
demande-partie-reponse = Merci de nous répondre
demande-partie-enregistrement = Formes d’enregistrement, selon la version du CAS
demande-ip = Adresse IP du serveur
demande-attributs-connus = PRONOTE.net attend ces attributs, à la lettre :
demande-attributs-inconnus = Nous ne connaissons pas les noms de vos attributs. Pour chacun, merci d’écrire le vôtre, à la lettre.
demande-profils-inconnus = De même pour les valeurs du profil de chaque public :
demande-a-remplir = { $nom } ({ $exemples }) : …
demande-exemples = par exemple { $valeurs }
demande-ou = { " " }ou{ " " }
demande-reponse-enregistree = L’adresse est-elle enregistrée, avec ce port et ce protocole, et depuis quel jour ?
demande-reponse-liens = Les deux liens de PRONOTE.net sont-ils justes pour cette année ?
demande-reponse-cas = Quelle est l’URL de votre serveur CAS, ou ses deux adresses d’authentification et de validation ?
demande-reponse-attributs = Sous quels noms envoyez-vous les attributs, et quelles valeurs prend le profil ?
demande-reponse-format = La validation répond-elle en SAML 1.1 (/samlValidate), comme PRONOTE 2014 l’attend ?
demande-reponse-bascule-souhaitee = Quel jour basculez-vous vers le connecteur PRONOTE 2014 ? Date souhaitée par l’établissement : { $date }.
demande-reponse-bascule = Quel jour basculez-vous vers le connecteur PRONOTE 2014 ?
demande-reponse-contact = Qui joindre, et avec quel numéro de demande, si un essai échoue ?
demande-formes = La même adresse, écrite de trois façons : prendre celle que votre CAS sait lire.
demande-forme-ant = Motif Ant (CAS 3.1 à 4.0) – c’est l’URL à communiquer au socle ENT
demande-forme-regex = Expression régulière, sans distinguer majuscules et minuscules (CAS 3.4 et suivants)
demande-forme-apereo = Fichier de service Apereo, pour CAS 5 à 6.5 (avant CAS 5, la classe commence par org.jasig.cas)

ticket-champ = { $champ } :
ticket-objet = Objet
ticket-objet-valeur = PRONOTE 2014 par l’ENT – { $nom } ({ $uai })
ticket-categorie = Catégorie
ticket-destinataire = À transmettre à
ticket-assistance = l’assistance de votre ENT
ticket-bonjour = Bonjour,
ticket-demande = Notre établissement passe à PRONOTE 2014. Pouvez-vous enregistrer l’adresse ci-dessous dans le CAS de l’ENT, basculer vers votre connecteur PRONOTE 2014, puis nous prévenir ?
ticket-a-indiquer = à nous indiquer, avec l’adresse de votre serveur CAS
ticket-heberge = PRONOTE hébergé par l’éditeur
ticket-oui = oui
ticket-non = non
ticket-contact = Contact à rappeler
ticket-essais = Ce que nous avons essayé
ticket-essai-direct = Connexion directe à PRONOTE.net
ticket-essai-professeur = Connexion par l’ENT, compte de professeur
ticket-essai-eleve = Connexion par l’ENT, compte d’élève ou de parent
ticket-essai-personnel = Connexion par l’ENT, compte d’un personnel
essai-sans-resultat = aucun résultat noté.
essai-reussi = réussi, d’après nous, le { $date }.
essai-echoue = échoué, d’après nous, le { $date }.
essai-echoue-vu = échoué, d’après nous, le { $date }. Vu : « { $vu } ».
essai-perime = à refaire, car une valeur a changé depuis ({ $valeurs }). Avant : { $resultat }
ticket-verifications = Vérifications faites
ticket-merci = Merci d’avance.

note-titre = PRONOTE : connexion par { $ent }
note-essentiel = Dès maintenant, PRONOTE s’ouvre par l’ENT, avec l’identifiant et le mot de passe de l’ENT.
note-essentiel-date = À partir du { $date }, PRONOTE s’ouvre par l’ENT, avec l’identifiant et le mot de passe de l’ENT.
note-comment = Comment faire :
note-ouvrir = Ouvrir { $ent } dans un navigateur.
note-ouvrir-adresse = Ouvrir { $ent } dans un navigateur : { $adresse }
note-identifiant = Se connecter avec son propre compte de l’ENT.
note-pronote = Y ouvrir PRONOTE.
note-pronote-ou = Y ouvrir PRONOTE : { $ou }.
note-eviter = N’utilisez plus l’ancienne adresse, et supprimez les favoris qui y mènent :
note-refus = En cas de refus :
note-refus-ent = L’ENT refuse le mot de passe : utiliser son lien « mot de passe oublié ». L’ancien mot de passe de PRONOTE n’y marche pas.
note-refus-espace = PRONOTE répond que l’espace n’est pas accessible : prévenir le collège, qui ouvrira l’accès.
note-refus-contact = Autre refus : fermer le navigateur et recommencer. S’il dure, prévenir le collège ({ $qui }) : nom, heure et message affiché. Ne jamais donner de mot de passe.
note-refus-prevenir = Autre refus : fermer le navigateur et recommencer. S’il dure, prévenir l’établissement ({ $nom }) : nom, heure et message affiché. Ne jamais donner de mot de passe.
note-quitter = Pour quitter, fermer tout le navigateur.
note-client = Le Client PRONOTE 2014, à installer à la place de celui de 2013, peut aussi servir, même hors du collège.
note-pas-avant = Ne pas envoyer cette note avant l’étape { $etape } : les essais par l’ENT doivent d’abord avoir réussi.
note-sans-adresse = L’adresse de { $ent } n’est pas dans le dossier : la note ne peut pas la donner.
    .remede = L’ajouter : assistant-pronote modifier DOSSIER --ent-adresse ADRESSE

### Réponse du CAS : lecture

reponse-vide = Il n’y a rien à lire.
    .remede = Coller toute la réponse du CAS, de son premier à son dernier caractère.
reponse-trop-grande = Ce texte dépasse 16 Mio : une réponse de CAS compte quelques kilooctets.
    .remede = Ne coller que la réponse, ou choisir le bon fichier.
reponse-illisible = Le fichier ne peut pas être lu
reponse-pas-un-fichier = Ce n’est pas un fichier : un dossier ou un périphérique ne se lit pas comme une réponse.
    .remede = Choisir le fichier de la réponse, ou coller son texte.
reponse-octet-nul = Ce n’est pas du texte : un octet nul se trouve en position { $position }.
    .remede = Une image ou une archive ne se lit pas ici. Copier le texte de la réponse, ou enregistrer le fichier en UTF-8.
reponse-utf16 = Ce fichier s’annonce en UTF-16, mais il est abîmé.
    .remede = Enregistrer la réponse à nouveau, en UTF-8.
reponse-dtd = Ce texte contient une déclaration DOCTYPE, qu’aucun CAS n’envoie : elle n’est pas lue, par sécurité.
    .remede = Coller la réponse telle que le CAS la donne.
reponse-entite = Le serveur CAS écrit « &{ $nom }; » (ligne { $ligne }), ce qui est du HTML : il n’envoie pas du XML, et PRONOTE n’y lira rien non plus.
    .remede = À l’ENT de corriger : lui demander d’envoyer les lettres accentuées telles quelles, en UTF-8. Copier la réponse autrement n’y change rien.
reponse-esperluette = Une valeur contient un « & » seul (ligne { $ligne }) : ce n’est pas du XML, et PRONOTE n’y lira rien non plus.
    .remede = À l’ENT de corriger : lui demander de coder ce signe dans ce qu’il envoie, comme le veut XML. Si la réponse a été copiée depuis la page affichée, la copier d’abord depuis le code source (Ctrl+U).
reponse-caractere = Un caractère interdit ({ $code }) se trouve dans la réponse.
    .remede = Copier la réponse à nouveau ; si le caractère revient, le signaler à l’assistance de l’ENT.
reponse-profonde = Les éléments sont emboîtés sur plus de { $limite } niveaux : ce n’est pas une réponse de CAS.
    .remede = Vérifier ce qui a été collé.
reponse-elements = La réponse compte plus de { $limite } éléments : ce n’est pas une réponse de CAS.
    .remede = Vérifier ce qui a été collé.
reponse-trop-attributs = La réponse compte plus de { $limite } attributs au même endroit : la lecture s’arrête là.
    .remede = Vérifier ce qui a été collé ; si la réponse est bien celle du CAS, demander à l’ENT de n’envoyer que les attributs utiles à PRONOTE.
reponse-trop-valeurs = La réponse compte plus de { $limite } valeurs : la lecture s’arrête là.
    .remede = Vérifier ce qui a été collé ; si la réponse est bien celle du CAS, demander à l’ENT de n’envoyer que les attributs utiles à PRONOTE.
reponse-tronquee = La fin de la réponse manque : la balise « { $element } » n’est pas fermée.
    .remede = Coller la réponse jusqu’à sa dernière ligne.
reponse-mal-formee = La réponse n’est pas du XML correct (ligne { $ligne }, colonne { $colonne }).
    .remede = Copier la réponse depuis le code source de la page (Ctrl+U), sans la retoucher.
reponse-page-web = C’est une page web, et non la réponse du CAS.
    .remede = Si c’est la page de connexion, se connecter à l’ENT puis recommencer. Si c’est une page d’erreur, vérifier le lien de validation.
reponse-page-web-titre = C’est une page web (« { $titre } »), et non la réponse du CAS.
    .remede = Si c’est la page de connexion, se connecter à l’ENT puis recommencer. Si c’est une page d’erreur, vérifier le lien de validation.
reponse-page-filtre = C’est la page d’un filtre ou d’un proxy, et non la réponse du CAS : elle ne dit rien de l’ENT.
    .remede = Demander à la personne qui gère le réseau de laisser passer l’adresse du serveur CAS depuis le serveur PRONOTE, puis recommencer.
reponse-page-filtre-titre = C’est la page d’un filtre ou d’un proxy (« { $titre } »), et non la réponse du CAS : elle ne dit rien de l’ENT.
    .remede = Demander à la personne qui gère le réseau de laisser passer l’adresse du serveur CAS depuis le serveur PRONOTE, puis recommencer.
reponse-json = C’est une réponse en JSON, que PRONOTE 2014 ne demande pas.
    .remede = Retirer « format=JSON » de l’adresse de validation, puis recommencer avec un nouveau ticket.
reponse-saml2 = C’est du SAML 2.0 (EduConnect, ADFS, Shibboleth…) ; avec PRONOTE 2014, on n’a vu que du SAML 1.1.
    .remede = Demander à l’ENT son adresse de validation SAML 1.1 (elle finit par /samlValidate).
reponse-demande = C’est la question que PRONOTE pose au CAS, et non sa réponse.
    .remede = Coller ce que le CAS a renvoyé à cette question.
reponse-assertion-seule = Le début de la réponse manque : l’assertion est là, mais pas le statut (« Status ») qui la précède.
    .remede = Coller la réponse depuis sa première ligne.
reponse-sans-resultat = Cette réponse ne dit ni succès ni échec.
    .remede = Vérifier que la réponse est entière et qu’elle vient de l’adresse de validation.
reponse-contradictoire = Cette réponse dit plusieurs choses à la fois : deux résultats, ou deux utilisateurs.
    .remede = Coller une seule réponse ; si le CAS l’envoie ainsi, le signaler à l’assistance de l’ENT.
reponse-autre = Ce texte ne contient pas de réponse de CAS, et aucune phrase connue d’un CAS.
    .remede = Coller ce que le CAS a renvoyé. Une réponse commence par « <cas:serviceResponse », « <SOAP-ENV:Envelope », « yes » ou « no » ; la page du refus et la ligne du journal se lisent aussi.
reponse-trop-documents = Ce texte contient plus de { $limite } documents : la lecture s’arrête là.
    .remede = Ne coller que les derniers essais.
reponse-refuse-aussi = { $lecture } Ce qui s’en lit est un refus : { $cause }
reponse-refuse-aussi-remede = { $premier } { $second }
reponse-corps-vide = Le serveur a répondu (statut { $statut }), mais sans rien envoyer : il n’y a que des en-têtes HTTP, et le corps est vide.
    .remede = Vérifier le lien de validation : /samlValidate se demande par POST, avec le ticket dans le corps. Un proxy ou un filtre peut aussi vider la réponse. Si le vide persiste, le signaler à l’assistance de l’ENT, avec l’heure.
reponse-corps-vide-sans-statut = Le serveur n’a rien envoyé : la réponse est vide.
    .remede = Vérifier le lien de validation : /samlValidate se demande par POST, avec le ticket dans le corps. Un proxy ou un filtre peut aussi vider la réponse. Si le vide persiste, le signaler à l’assistance de l’ENT, avec l’heure.
reponse-renvoi = Le serveur n’a pas répondu : il renvoie (statut { $statut }) vers { $adresse }.
    .remede = Vérifier le lien de validation : son adresse, http ou https, et le chemin. La validation ne renvoie jamais ailleurs.
reponse-renvoi-au-cas = Le serveur renvoie (statut { $statut }) vers la connexion du CAS, pour le service { $service }. C’est ce que fait PRONOTE quand on ouvre un espace : ce n’est pas la réponse du CAS.
    .remede = Pour lire une connexion, se connecter et coller ce que le CAS répond. Si ce renvoi vient de l’adresse de validation, vérifier le lien de validation.
reponse-renvoi-sans-adresse = Le serveur n’a pas répondu : il renvoie ailleurs (statut { $statut }).
    .remede = Vérifier le lien de validation : son adresse, http ou https, et le chemin. La validation ne renvoie jamais ailleurs.
reponse-statut-http = Le serveur répond par une erreur HTTP { $statut }, et non par une réponse de CAS.
    .remede =
        { $genre ->
            [demande] Vérifier le lien de validation : un paramètre manque, ou un caractère y est de trop.
            [acces] L’accès à cette adresse est refusé avant le CAS : le signaler à l’assistance de l’ENT, avec l’heure et l’adresse.
            [refus] L’accès à cette adresse est refusé avant le CAS, par un filtre ou par l’ENT : le signaler à la personne qui gère le réseau, puis à l’assistance de l’ENT, avec l’heure et l’adresse.
            [introuvable] Cette adresse n’existe pas : vérifier le lien de validation, lettre par lettre.
            [methode] Cette adresse n’accepte pas cette façon de demander : /samlValidate se demande par POST.
            [proxy] Le proxy demande un compte : demander à la personne qui gère le réseau de laisser passer l’adresse du serveur CAS.
            [attente] Le serveur a attendu trop longtemps : recommencer avec un nouveau ticket.
            [trop] Trop de demandes à la fois : attendre quelques minutes, puis recommencer.
            [erreur] Le serveur de l’ENT a une erreur interne : recommencer, puis le signaler à l’assistance de l’ENT, avec l’heure.
            [panne] Le serveur de l’ENT ne répond pas, ou un proxy ne l’atteint pas : recommencer dans quelques minutes, puis le signaler à l’assistance de l’ENT, avec l’heure.
           *[autre] Vérifier le lien de validation. S’il est juste, le signaler à l’assistance de l’ENT, avec l’heure.
        }
reponse-semble-lien = C’est une adresse web, et non une réponse de CAS.
    .remede = Pour vérifier une adresse, la coller dans « Comparer ». Ici, coller ce que le CAS a renvoyé : la réponse, la page ou la ligne de journal.
reponse-semble-ticket = C’est un ticket, et non une réponse de CAS. Il ne sert qu’une fois et ne se communique pas.
    .remede = Coller ce que le CAS a renvoyé quand ce ticket lui a été présenté.
reponse-semble-xml = C’est du XML, mais pas une réponse de CAS : il commence par « { $element } ».
    .remede = Coller la réponse à la validation : elle commence par « <cas:serviceResponse » ou « <SOAP-ENV:Envelope ».
reponse-semble-json = C’est du JSON, mais pas une réponse de CAS.
    .remede = Coller la réponse à la validation : elle commence par « <cas:serviceResponse » ou « <SOAP-ENV:Envelope ».
reponse-semble-code = C’est un message encore codé (base64, SAMLResponse ou SAMLRequest) : ce n’est pas la réponse d’un CAS.
    .remede = PRONOTE 2014 parle CAS, et non SAML 2.0 : coller la réponse de l’adresse /samlValidate.
reponse-semble-programme = C’est du code, ou l’erreur d’un programme, dans laquelle aucun CAS ne dit rien de connu.
    .remede = Coller ce que le CAS a renvoyé : la réponse, la page ou la ligne de son journal.
reponse-semble-journal = C’est un journal, dans lequel aucun CAS ne dit rien de connu.
    .remede = Demander les lignes du même instant où le CAS refuse : « does not match », « not found », « VALIDATE_FAILED »…
reponse-semble-attributs = Ce texte montre des attributs ({ $noms }), sans la réponse du CAS autour.
    .remede = Ces noms se comparent à ceux que PRONOTE.net attend. Pour savoir où la personne entre, coller la réponse entière de l’adresse /samlValidate.
reponse-noms-tous = Les noms de vos réglages y sont tous.
reponse-noms-manquants = Noms de vos réglages qui n’y sont pas : { $noms }.
reponse-noms-du-jeu = Les noms du jeu « { $jeu } » y sont tous : le choisir à la page de l’ENT.
reponse-sur-page = { $sens } C’est ce que dit la page collée.
reponse-dans-texte = { $sens } C’est ce que dit le texte collé.
reponse-d-apres-les-mots = { $sens } C’est ce que ses mots semblent dire : aucune phrase connue d’un serveur n’y est.
reponse-plusieurs-refus = Ce journal montre { $nombre } refus : c’est le dernier qui est lu.

### Réponse du CAS : remarques

reponse-note-utf16 = Le texte était en UTF-16 ; il a été converti.
reponse-note-cp1252 = Le texte n’était pas en UTF-8 : il a été lu comme du Windows-1252. Vérifier les accents.
reponse-note-autour = Le texte autour de la réponse a été laissé de côté.
reponse-note-source = Le code source d’une page a été collé : les signes « &lt; » ont été relus comme des « < ».
reponse-note-prefixe = Le préfixe « { $prefixe } » n’est pas déclaré : il manque sans doute le début de la réponse.
reponse-note-espace-de-noms = Les éléments ne sont pas dans l’espace de noms du protocole : PRONOTE peut ne pas les reconnaître.
reponse-note-fragment = Seule une partie de la réponse a été collée.
reponse-note-protocole = Cette réponse est en { $protocole } ; avec PRONOTE 2014, on n’a vu que du SAML 1.1, à l’adresse /samlValidate. Les attributs envoyés peuvent y être différents.
reponse-note-duree = Cette réponse était valable { $secondes } s. Si l’horloge du serveur PRONOTE s’écarte davantage, PRONOTE peut refuser toutes les connexions.
reponse-note-sans-duree = La réponse ne dit pas combien de temps elle est valable (NotBefore, NotOnOrAfter).
reponse-note-duree-illisible = Les dates de validité de la réponse (NotBefore, NotOnOrAfter) sont illisibles.
reponse-note-duree-inversee = La réponse cesse d’être valable avant de l’être : ses dates NotBefore et NotOnOrAfter sont inversées.
reponse-note-service = Cette réponse est destinée au service { $service }.
reponse-note-autre-service = Cette réponse est destinée à un autre service ({ $vu }) que celui de vos réglages ({ $attendu }).
    .remede = Vérifier l’adresse publique, port compris, dans PRONOTE.net et dans la demande faite à l’ENT.
reponse-note-jointes = « { $attribut } » : plusieurs valeurs étaient réunies par un point-virgule.
reponse-note-json = « { $attribut } » : les valeurs sont écrites comme une liste JSON, que PRONOTE peut ne pas savoir lire.
reponse-note-plusieurs = Plusieurs réponses ont été collées : { $nombre }. C’est la réponse n° { $rang } qui est lue.
reponse-note-derniere-illisible = La dernière réponse est abîmée ou n’est pas entière : c’est la dernière qui soit lisible qui est lue.
reponse-note-question = La question de PRONOTE a été collée avec la réponse ; elle est laissée de côté.
reponse-note-debuts-de-ligne = Le début des lignes (date, numéro, signes d’un journal ou d’un courriel) a été laissé de côté.
reponse-note-echappements = Le texte était échappé (\n, \", \xc3…) : il a été remis en clair.
reponse-note-pourcents = Le texte était codé pour une adresse (« %3C » pour « < ») : il a été remis en clair.
reponse-note-typographie = Des guillemets ou des espaces des balises avaient été changés en copiant : ils ont été remis.
reponse-note-courriel = Le texte était codé comme dans un courriel (« =3D » pour « = ») : il a été remis en clair.
reponse-note-en-json = La réponse est en JSON, que PRONOTE 2014 ne demande pas : elle montre les attributs, et non ce que PRONOTE reçoit. Retirer « format=JSON » de l’adresse de validation pour le voir.
reponse-note-duree-nulle = La réponse cesse d’être valable à l’instant où elle le devient (NotBefore = NotOnOrAfter).
reponse-note-emise-trop-tot = La réponse a été émise avant d’être valable : l’horloge ou le fuseau du serveur CAS est à vérifier.
reponse-note-emise-trop-tard = La réponse a été émise alors qu’elle n’était plus valable : l’horloge ou le fuseau du serveur CAS est à vérifier.
reponse-note-liste = « { $attribut } » : les valeurs sont envoyées comme un seul texte, entre crochets. PRONOTE y lit une seule valeur.

### Réponse du CAS : refus

reponse-cause-ticket = Le CAS ne reconnaît pas le ticket : inconnu, expiré ou déjà utilisé.
    .remede = Recommencer depuis l’ENT. Un ticket ne sert qu’une fois, et pendant une dizaine de secondes : recharger la page ou coller l’adresse une seconde fois échoue toujours. Ce n’est pas une erreur de réglage.
reponse-cause-expire = Le délai est passé : le ticket ou la réponse n’est plus valable.
    .remede = Recommencer depuis l’ENT, sans attendre. Si l’échec se répète, mettre à l’heure le serveur PRONOTE.
reponse-cause-horloge = La réponse n’est pas valable à cette heure : une horloge n’est pas à l’heure.
    .remede = Mettre à l’heure le serveur PRONOTE, avec une synchronisation automatique (NTP).
reponse-cause-service = Le ticket est bon, mais il a été donné pour un autre service que celui de la validation ; il est détruit.
    .remede = Comparer le service des deux liens, d’authentification et de validation, au caractère près : protocole, port, barre finale.
reponse-cause-ticket-ou-service = Le CAS refuse, sans préciser : ticket inconnu, expiré ou déjà utilisé, ou bien autre service.
    .remede = Recommencer depuis l’ENT, avec un nouveau ticket. Si l’échec se répète, comparer le service des deux liens.
reponse-cause-non-enregistre = Le service n’est pas enregistré dans le CAS.
    .remede = Envoyer à l’assistance de l’ENT l’« URL à communiquer au socle ENT », au caractère près : protocole et port compris.
reponse-cause-utilisateur = Ce compte n’a pas le droit d’entrer dans ce service ; le service, lui, est bien enregistré.
    .remede = Essayer un autre compte, puis demander à l’assistance de l’ENT quels profils ont droit à PRONOTE.
reponse-cause-demande = Il manque un paramètre à la demande de validation (service, TARGET ou ticket).
    .remede = Vérifier le lien de validation dans PRONOTE.net ; dans le nom des paramètres, majuscules et minuscules comptent.
reponse-cause-exigence = Le ticket ne remplit pas ce que demande la validation (par exemple une connexion toute fraîche).
    .remede = Se déconnecter de l’ENT, s’y reconnecter et recommencer.
reponse-cause-serveur = Le serveur CAS a une erreur interne.
    .remede = Recommencer dans quelques minutes, puis le signaler à l’assistance de l’ENT avec l’heure de l’essai.
reponse-cause-mandataire = Le refus concerne un mandataire (proxy CAS), ce que PRONOTE n’est pas.
    .remede = Vérifier que l’adresse de validation finit par /samlValidate.
reponse-cause-version = Le CAS ne parle pas la version de SAML qui lui est demandée.
    .remede = Vérifier l’adresse de validation : PRONOTE 2014 demande du SAML 1.1.
reponse-cause-non = Le CAS répond « no », sans dire pourquoi : ticket inconnu, expiré ou déjà utilisé, ou bien autre service.
    .remede = Recommencer depuis l’ENT, avec un nouveau ticket et l’adresse /samlValidate, qui en dit plus.
reponse-cause-soap = L’échange lui-même a échoué (erreur SOAP).
    .remede = Le signaler à l’assistance de l’ENT, avec l’heure de l’essai.
reponse-cause-faux-succes = Le message dit « Success », mais le statut est un échec : la connexion est refusée.
    .remede = Recommencer depuis l’ENT ; si l’échec se répète, envoyer cette réponse à l’assistance de l’ENT.
reponse-cause-sans-statut = La réponse n’a pas de statut : PRONOTE ne peut pas la tenir pour un succès.
    .remede = Vérifier que la réponse est entière, puis la signaler à l’assistance de l’ENT.
reponse-cause-sans-assertion = Le statut dit « Success », mais la réponse ne dit rien de personne.
    .remede = Recommencer depuis l’ENT ; si l’échec se répète, le signaler à l’assistance de l’ENT.
reponse-cause-sans-utilisateur = La réponse est un succès, mais elle ne nomme aucun utilisateur.
    .remede = Essayer un autre compte, puis le signaler à l’assistance de l’ENT.
reponse-cause-inconnue = Le CAS refuse avec un code qui n’est pas du protocole.
    .remede = Recommencer depuis l’ENT ; si l’échec se répète, envoyer le code et le message à l’assistance de l’ENT.
reponse-dit-pas-un-ticket = Ce qui a été envoyé comme ticket n’en est pas un pour cette adresse.
    .remede = Vérifier le lien de validation (/samlValidate), puis recommencer depuis l’ENT.
reponse-dit-service-refuse = Le CAS refuse le service : il n’est pas enregistré, ou ce n’est pas celui du ticket.
    .remede = Si le mot seul s’affiche dans le navigateur, envoyer à l’assistance de l’ENT l’« URL à communiquer au socle ENT », au caractère près. Sinon, comparer le service des deux liens.
reponse-dit-service-desactive = Le service est enregistré dans le CAS, mais il y est désactivé ou hors de ses dates.
    .remede = Demander à l’assistance de l’ENT de l’activer.
reponse-dit-service-sans-https = Ce CAS n’accepte que des services en https.
    .remede = Demander à l’assistance de l’ENT d’accepter l’adresse en http ; sinon, publier PRONOTE.net en https et refaire la demande.
reponse-dit-service-mal-ecrit = Le CAS ne comprend pas l’adresse du service.
    .remede = Vérifier le lien : l’adresse qui suit « service= » doit être entière, et codée une seule fois.
reponse-dit-attribut-exige = Le service est connu, mais il manque à ce compte un attribut que le CAS exige.
    .remede = Essayer un autre compte, puis demander à l’assistance de l’ENT quel attribut manque.
reponse-dit-session-finie = La session de la personne s’est terminée avant que le ticket soit présenté.
    .remede = Se reconnecter à l’ENT, puis recommencer sans attendre.
reponse-dit-demande-mal-ecrite = Le CAS ne comprend pas la demande : elle est mal écrite ou mal codée.
    .remede = Vérifier le lien de validation dans PRONOTE.net, au caractère près.
reponse-dit-cas-ferme = Le CAS est fermé pour le moment.
    .remede = Recommencer plus tard ; si cela dure, le signaler à l’assistance de l’ENT.
reponse-dit-cas-sans-https = Le CAS refuse d’être interrogé en http.
    .remede = Mettre https:// dans l’« URL du serveur CAS ».
reponse-dit-sans-reponse = Le CAS n’a rien répondu.
    .remede = Vérifier le lien de validation et l’accès du serveur à Internet ; si le silence persiste, le signaler à l’assistance de l’ENT, avec l’heure.
reponse-dit-reponse-illisible = Ce qui est revenu n’est pas une réponse de CAS : c’est peut-être la page d’un proxy ou une page d’erreur.
    .remede = Vérifier le lien de validation, puis coller ici ce qui est revenu.
reponse-dit-cas-injoignable = Le serveur CAS n’a pas pu être joint.
    .remede = Vérifier l’« URL du serveur CAS », puis l’accès du serveur à Internet : nom, pare-feu, proxy.
reponse-dit-cas-certificat = Le certificat du serveur CAS n’est pas accepté.
    .remede = Vérifier l’heure du serveur et ses certificats racines ; si le certificat a expiré, le signaler à l’assistance de l’ENT.
reponse-dit-connexion-sans-service = Le lien de connexion ne nommait aucun service.
    .remede = Vérifier le lien d’authentification : il se termine par « service= » et l’adresse de PRONOTE.
reponse-dit-se-reconnecter = Le CAS demande de se connecter à nouveau pour ce service.
    .remede = Se déconnecter de l’ENT, s’y reconnecter, puis recommencer.
reponse-dit-boucle = Le navigateur est renvoyé sans fin entre le CAS et le service.
    .remede = Fermer tout le navigateur et recommencer ; si cela se répète, comparer le service des deux liens.
reponse-dit-formulaire-perime = Le formulaire de connexion était trop ancien, ou déjà envoyé.
    .remede = Recommencer depuis la page d’accueil de l’ENT.
reponse-dit-connexion-limitee = La connexion n’est pas permise à cette heure ou depuis ce lieu.
    .remede = Recommencer d’ailleurs ou plus tard, puis demander à l’assistance de l’ENT ce qui la limite.
reponse-dit-mot-de-passe = L’identifiant ou le mot de passe de l’ENT est refusé.
    .remede = Vérifier l’identifiant et le mot de passe de l’ENT : ceux de PRONOTE n’y marchent pas. Ce n’est pas une erreur de réglage.
reponse-dit-mot-de-passe-expire = Le mot de passe de l’ENT doit être changé.
    .remede = Le changer dans l’ENT, puis recommencer.
reponse-dit-compte-desactive = Ce compte de l’ENT est désactivé.
    .remede = Essayer un autre compte ; faire réactiver celui-ci dans l’ENT.
reponse-dit-compte-verrouille = Ce compte de l’ENT est verrouillé.
    .remede = Essayer un autre compte ; faire déverrouiller celui-ci dans l’ENT.
reponse-dit-trop-d-essais = Trop d’essais : l’ENT bloque la connexion pour un moment.
    .remede = Attendre quelques minutes, puis recommencer.
reponse-dit-pronote-ferme = C’est PRONOTE qui répond : il n’est pas publié.
    .remede = Publier la base dans PRONOTE.net, puis recommencer.
reponse-dit-espace-ferme = C’est PRONOTE qui répond : l’espace n’est pas ouvert à cette personne.
    .remede = Le CAS a fait son travail. Publier cet espace dans PRONOTE.net et vérifier le droit de la personne.
reponse-dit-personne-inconnue = C’est PRONOTE qui répond : il ne retrouve pas cette personne dans sa base.
    .remede = Le CAS a fait son travail. Comparer l’identité envoyée par l’ENT avec celle de la base : nom, prénom, date de naissance, code postal.
reponse-dit-validation-refusee = Le CAS a refusé de valider un ticket ; ces lignes ne disent pas pourquoi.
    .remede = Demander à l’assistance de l’ENT les lignes voisines du journal, au même instant : elles nomment le service attendu et le service reçu, ou le ticket inconnu.
reponse-dit-ticket-non-donne = Le CAS n’a pas donné de ticket ; ces lignes ne disent pas pourquoi.
    .remede = Demander à l’assistance de l’ENT les lignes voisines du journal, au même instant : service inconnu, ou compte sans droit.
reponse-dit-connecte-sans-service = La connexion au CAS a réussi, mais le lien ne demandait aucun service : le CAS ne sait pas où renvoyer.
    .remede = Passer par le lien d’authentification entier : il contient « service= » et l’adresse de PRONOTE.
reponse-dit-deconnecte = C’est la page de déconnexion du CAS.
    .remede = Se reconnecter par le lien de l’ENT, puis coller la réponse de la validation.
reponse-dit-avis-de-deconnexion = C’est un avis de déconnexion (LogoutRequest) : le CAS l’envoie à chaque service quand quelqu’un se déconnecte. Il est sans danger.
    .remede = Rien à corriger. Pour lire une connexion, coller la réponse de la validation.
reponse-dit-page-des-attributs = C’est la page par laquelle le CAS montre les attributs d’une personne connectée, et non ce qu’il envoie à PRONOTE.
    .remede = Le service peut en recevoir moins : coller la réponse de la validation.
reponse-dit-page-a-confirmer = Le CAS attend un clic avant de renvoyer vers le service.
    .remede = Confirmer sur cette page, puis coller la réponse de la validation si PRONOTE ne s’ouvre pas.
reponse-dit-connecte = La personne s’est connectée au CAS ; ces lignes ne disent encore rien de PRONOTE.
    .remede = Demander les lignes suivantes du journal : le ticket donné pour PRONOTE, puis sa validation.
reponse-dit-ticket-donne = Le CAS a donné un ticket : la connexion et l’enregistrement du service sont bons.
    .remede = La suite dépend de la validation : coller sa réponse, ou demander les lignes suivantes du journal.
reponse-dit-ticket-valide = Le CAS a validé le ticket : de son côté, tout est bon.
    .remede = Coller la réponse de la validation, pour voir quels attributs PRONOTE a reçus.
reponse-dit-page-de-connexion = C’est la page de connexion de l’ENT, et non une réponse du CAS.
    .remede = Se connecter à l’ENT puis recommencer. Si c’est le lien de validation qui mène là, le vérifier.


### Réponse du CAS : ce que PRONOTE y trouve

reponse-fait-trouve = { $fait } : « { $attribut } » est dans la réponse.
    .remede = Rien à faire.
reponse-fait-vide = { $fait } : « { $attribut } » est dans la réponse, mais vide.
    .remede = Faire compléter les données de cette personne dans l’ENT.
reponse-fait-absent = { $fait } : « { $attribut } » n’est pas dans la réponse.
    .remede = Vérifier le nom de l’attribut dans PRONOTE.net, ou demander à l’ENT de l’envoyer.
reponse-fait-ailleurs = { $fait } : « { $attribut } » n’est pas dans la réponse, mais ceci pourrait convenir : { $candidats }.
    .remede = Essayer ce nom dans PRONOTE.net, au caractère près.
reponse-fait-sans-nom = { $fait } : aucun attribut n’est donné dans vos réglages.
    .remede = Demander son nom à l’ENT.
reponse-fait-sans-nom-ailleurs = { $fait } : aucun attribut n’est donné dans vos réglages, mais ceci pourrait convenir : { $candidats }.
    .remede = Essayer ce nom dans PRONOTE.net, au caractère près.
reponse-fait-connecteur = Ne pas changer ce nom : demander d’abord à l’ENT un connecteur de type « Pronote ».
reponse-fait-jeu = Prendre le jeu de noms proposé.
reponse-fait-a-envoyer = Demander à l’ENT de l’envoyer.
reponse-jeu-sauf = Les noms du jeu « { $jeu } » sont dans la réponse, sauf : { $noms }.
    .remede = Prendre les noms de ce jeu dans le dossier, les reporter dans PRONOTE.net, et demander à l’ENT d’envoyer ce qui manque.
reponse-jeu = Les noms du jeu « { $jeu } » sont dans la réponse.
    .remede = Prendre les noms de ce jeu dans le dossier, puis les reporter dans PRONOTE.net.
reponse-pourquoi-casse = { $nom } (aux majuscules près)
reponse-pourquoi-contenu = { $nom } (d’après son contenu)
reponse-valeur-plusieurs = { $fait } : { $nombre } valeurs, alors que PRONOTE n’en attend qu’une.
    .remede = Demander à l’ENT de n’envoyer qu’une valeur.
reponse-valeur-date-iso = { $fait } : la date est écrite année-mois-jour ; PRONOTE attend jj/mm/aaaa.
    .remede = Demander à l’ENT la forme jj/mm/aaaa ; sinon, vérifier que PRONOTE reconnaît bien cette personne.
reponse-valeur-date-mois = { $fait } : le mois est écrit avant le jour ; PRONOTE attend jj/mm/aaaa.
    .remede = Demander à l’ENT la forme jj/mm/aaaa.
reponse-valeur-date-impossible = { $fait } : cette date n’existe pas.
    .remede = Faire corriger les données de cette personne dans l’ENT.
reponse-valeur-date-autre = { $fait } : ce n’est pas une date de la forme jj/mm/aaaa.
    .remede = Vérifier que c’est le bon attribut, ou demander à l’ENT la forme jj/mm/aaaa.
reponse-valeur-code-zero = { $fait } : il n’a que quatre chiffres ; le zéro du début a été perdu.
    .remede = Faire corriger les données de cette personne dans l’ENT, ou signaler à l’ENT que tous le perdent.
reponse-valeur-code-autre = { $fait } : ce ne sont pas cinq chiffres.
    .remede = Normal pour une adresse à l’étranger ; sinon, vérifier que c’est le bon attribut.
reponse-valeur-accents = { $fait } : les accents sont abîmés.
    .remede = Recopier la réponse depuis le code source de la page (Ctrl+U) ; s’ils le restent, le signaler à l’assistance de l’ENT.

### Réponse du CAS : conclusion

reponse-entre = Cette personne entre dans l’{ $espace }.
    .remede = Rien à faire.
reponse-plusieurs = Cette personne entre dans plusieurs espaces : { $espaces }.
    .remede = C’est normal pour qui a deux profils, un enseignant parent d’élève par exemple. Vérifier avec elle que PRONOTE lui propose bien chacun d’eux.
reponse-plusieurs-reglage = Cette personne entre dans plusieurs espaces : { $espaces }. Une même valeur du profil ouvre deux espaces dans vos réglages.
    .remede = Garder chaque valeur d’un seul côté, dans « Paramètres d’identification des utilisateurs ».
reponse-espace-par = { $espace } (par { $codes })
reponse-nulle-part-echec = Cette personne n’entre dans aucun espace. { $cause }
reponse-nulle-part-attributs = Cette personne n’entre dans aucun espace : la réponse ({ $protocole }) ne contient aucun attribut.
    .remede = Demander à l’ENT d’envoyer à PRONOTE le nom, le prénom, la date de naissance, le code postal et le profil, à l’adresse /samlValidate.
reponse-nulle-part-profil-sans-nom = Cette personne n’entre dans aucun espace : vos réglages ne donnent pas l’attribut du profil.
    .remede = Demander à l’ENT le nom de cet attribut, puis le saisir dans « Paramètres d’identification des utilisateurs ».
reponse-nulle-part-profil-absent = Cette personne n’entre dans aucun espace : l’attribut du profil « { $attribut } » n’est pas dans la réponse.
    .remede = Vérifier ce nom dans PRONOTE.net, ou demander à l’ENT d’envoyer cet attribut.
reponse-nulle-part-profil-vide = Cette personne n’entre dans aucun espace : l’attribut du profil « { $attribut } » est vide.
    .remede = Faire compléter les données de cette personne dans l’ENT.
reponse-service-connexion = Service de la connexion : { $service }
reponse-service-validation = Service de la validation : { $service }
reponse-service-nomme = Service nommé : { $service }
reponse-service-du-dossier = { $service } : c’est bien le service de vos réglages.
reponse-service-autre = { $vu } : ce n’est pas le service de vos réglages ({ $attendu }).
reponse-ecart-cite = « { $texte } »
reponse-ecart = Écart, { $partie } : { $premier } d’un côté, { $second } de l’autre.
reponse-ecart-rien = rien
reponse-dire = À dire à l’assistance de l’ENT :
reponse-dire-heure = Heure de la réponse (UTC) : { $heure }
reponse-dire-service = Adresse demandée : { $service }
reponse-dire-reglages = Service de nos réglages : { $service }
reponse-dire-code = Ce qui est revenu : { $code }
reponse-dire-message = Message du serveur : « { $message } »
reponse-dire-phrase = La phrase : { $phrase }
reponse-utilisateur-masque = Utilisateur : masqué (--utilisateur pour l’afficher)
reponse-ligne-utilisateur = Utilisateur : { $nom }
reponse-ligne-protocole = Protocole : { $protocole }
reponse-ligne-code = Code : { $code }
reponse-ligne-message = Message : { $message }
reponse-connecteur = Ces attributs sont ceux d’un connecteur « { $vu } » de l’ENT (Open ENT, Édifice, ONE, NEO), et non du connecteur « { $voulu } ».
    .remede = Demander à l’assistance de l’ENT de donner à PRONOTE un connecteur de type « { $voulu } » : lui seul envoie nom, prenom, dateNaissance, codePostal et categories. Ne pas changer les noms dans PRONOTE.net.
reponse-jeu-espaces = { $jeu } Avec lui, cette personne entre : { $espaces }.
reponse-valeur-date-ldap = { $fait } : la date est écrite comme dans un annuaire LDAP (aaaammjj) ; PRONOTE attend jj/mm/aaaa.
    .remede = Demander à l’ENT la forme jj/mm/aaaa ; sinon, vérifier que PRONOTE reconnaît bien cette personne.
reponse-entre-mais = { $entree } { $doute }
reponse-entre-mais-remede = { $premier } { $second }
reponse-doute-duree = Mais la réponse ne dit pas jusqu’à quand elle est valable : des programmes la refusent.
    .remede = Essayer avec cette personne. Si PRONOTE refuse, demander à l’assistance de l’ENT d’envoyer NotBefore et NotOnOrAfter.
reponse-doute-ancienne = Mais ce n’est pas la dernière réponse collée : la dernière n’est pas lisible.
    .remede = Coller la dernière réponse en entier : c’est elle qui dit où l’on en est.
reponse-doute-json = C’est une réponse en JSON : celle que PRONOTE reçoit peut être différente.
    .remede = Retirer « format=JSON » de l’adresse de validation, puis coller la réponse obtenue.
reponse-doute-valeurs = Mais des valeurs sont à noter : PRONOTE peut ne pas reconnaître la personne.
    .remede = Lire les remarques sur chaque valeur, puis essayer avec cette personne.
reponse-nulle-part-duree-nulle = Personne n’entre : la réponse cesse d’être valable à l’instant où elle le devient (durée nulle). PRONOTE la refuse toujours.
    .remede = À l’ENT de corriger : lui demander une durée de validité d’au moins 30 secondes (NotOnOrAfter après NotBefore).
reponse-nulle-part-duree-inversee = Personne n’entre : la réponse cesse d’être valable avant de l’être (dates inversées).
    .remede = À l’ENT de corriger : NotOnOrAfter doit venir après NotBefore.
reponse-nulle-part-trop-tot = Personne n’entre : la réponse a été émise avant d’être valable. PRONOTE la refuse.
    .remede = À l’ENT de corriger l’horloge ou le fuseau horaire de son serveur CAS.
reponse-nulle-part-expiree = Personne n’entre : la réponse était déjà expirée quand elle a été émise. PRONOTE la refuse.
    .remede = À l’ENT de corriger l’horloge ou le fuseau horaire de son serveur CAS.
reponse-nulle-part-pas-encore = Personne n’entre : d’après l’heure de ce poste, la réponse n’est pas encore valable.
    .remede = Comparer l’heure de ce poste, celle du serveur PRONOTE et celle de l’ENT ; l’une n’est pas à l’heure.
reponse-nulle-part-liste = Cette personne n’entre dans aucun espace : les valeurs de « { $attribut } » sont envoyées comme un seul texte ({ $codes }), et non une par une.
    .remede = À l’ENT de corriger : lui demander d’envoyer chaque valeur à part, ou séparées par un point-virgule. Ne pas recopier ce texte dans PRONOTE.net.
reponse-nulle-part-codes = Cette personne n’entre dans aucun espace : aucune valeur de son profil ({ $codes }) n’est dans vos réglages.
    .remede = Ajouter cette valeur en face du bon espace, dans « Paramètres d’identification des utilisateurs ».
reponse-nulle-part-codage = Cette personne n’entre dans aucun espace : l’ENT envoie { $codes }, vos réglages attendent { $attendus }. Ce sont deux codages des mêmes profils.
    .remede = Choisir dans vos réglages le codage que l’ENT envoie.
reponse-nulle-part-inconnue = Cette personne n’entre dans aucun espace : PRONOTE ne peut pas la reconnaître. Il manque : { $manque }. Son profil, lui, ouvre : { $espaces }.
    .remede = Vérifier le nom de ces attributs dans PRONOTE.net, ou demander à l’ENT de les envoyer.

### Comparer

ecart-rien = Il n’y a rien à comparer.
    .remede = Coller ou taper ce que PRONOTE.net affiche.
ecart-trop-long = Ce texte compte { $nombre } caractères : 2000 au plus.
    .remede = Ne coller qu’une valeur, une adresse ou un lien.
ecart-plusieurs-lignes = Ce texte compte plusieurs lignes.
    .remede = Comparer une valeur à la fois.
ecart-caractere = Ce texte contient un caractère invisible ({ $code }).
    .remede = Effacer ce texte et le taper au clavier.
ecart-sans-valeur = Vos réglages n’ont pas encore de valeur à comparer.
    .remede = Répondre d’abord aux questions de l’assistant.
ecart-verdict-egal = C’est exactement la valeur attendue : { $valeur }.
ecart-verdict-equivalent = Écrit autrement, mais équivalent : { $valeur }.
ecart-verdict-different = Différent de la valeur attendue : { $valeur }.
ecart-place = caractère { $position }
ecart-dans-service = Dans le service du lien : { $sens }
ecart-partie-protocole = Protocole
ecart-partie-hote = Nom de la machine
ecart-partie-port = Port
ecart-partie-racine = Racine
ecart-partie-barre = Barre finale
ecart-partie-page = Page
ecart-partie-service = Service
ecart-partie-valeur = Valeur
ecart-sans-effet-capitales = Majuscules et minuscules ne comptent pas ici : rien à changer.
ecart-sans-effet-codage = Les signes sont codés autrement (« / » ou « %2F », « : » ou « %3A »), mais l’adresse lue est la même : rien à changer.
ecart-sans-effet-barre = Juste après la machine et le port, une barre finale ne change pas l’adresse : rien à changer.
ecart-sans-effet-chemin = Windows lit le même dossier : rien à changer.
ecart-sans-effet-profil = Majuscules, minuscules et ordre des valeurs ne comptent pas : rien à changer.
ecart-sans-effet-page = C’est le lien de : { $page }. PRONOTE envoie comme service la page demandée : rien à changer.
couverture-ant = Ce texte est un motif d’adresses (forme Ant).
couverture-regex = Ce texte est une expression régulière.
couverture-apereo = Ce texte est une fiche de service d’un CAS d’Apereo.
couverture-tout = Cet enregistrement accepte toutes les adresses que PRONOTE envoie.
    .remede = Rien à changer.
couverture-tout-et-plus = Cet enregistrement accepte toutes les adresses que PRONOTE envoie, et d’autres.
    .remede = Pour PRONOTE, rien à changer. La remarque qui suit la liste est à transmettre à l’assistance de l’ENT.
couverture-partie = Cet enregistrement n’accepte qu’une partie des adresses que PRONOTE envoie.
    .remede = Envoyer à l’ENT l’« URL à communiquer au socle ENT » et les adresses marquées « refusée ».
couverture-rien = Cet enregistrement n’accepte aucune des adresses que PRONOTE envoie.
    .remede = Envoyer à l’ENT l’« URL à communiquer au socle ENT ».
couverture-oui = acceptée
couverture-non = refusée
couverture-non-sans-effet = refusée, sans effet
couverture-autre-protocole = Avec l’autre protocole
couverture-sans-port = Sans le port
couverture-port-ecoute = Sur le port d’écoute
couverture-raison-protocole = L’enregistrement attend l’autre protocole (http ou https).
couverture-raison-port = L’enregistrement est fait pour le port { $port }.
couverture-raison-sans-port = L’enregistrement attend une adresse sans port, même quand c’est celui par défaut.
couverture-raison-hote = L’enregistrement attend une autre machine : { $hote }.
couverture-raison-racine = L’enregistrement attend une autre racine.
couverture-raison-barre = L’enregistrement attend une adresse sans barre à la fin.
couverture-raison-pages = L’enregistrement s’arrête avant le nom de la page : il lui manque la fin (« /** », ou « /.* » dans une expression régulière).
couverture-raison-page-commune = L’enregistrement attend une page : il lui manque la page commune.
couverture-raison-entiere = L’expression n’est trouvée que dans une partie de l’adresse, et un CAS compare l’adresse entière : il lui manque « .* » à la fin ou au début.
couverture-raison-autre = L’enregistrement attend une autre adresse.
couverture-tout-venant = Dangereux : cet enregistrement accepte l’adresse de n’importe quel site, et le CAS y enverrait les tickets de connexion. Demander à l’assistance de l’ENT de le limiter à l’« URL à communiquer au socle ENT ».
couverture-autres-noms = Cet enregistrement accepte aussi l’adresse d’autres sites, à qui le CAS enverrait les tickets de connexion. Demander à l’assistance de l’ENT de le limiter à l’« URL à communiquer au socle ENT », avec une barre (« / ») après le nom et le port.
couverture-points = Les points ne sont pas protégés (« \. ») : l’expression accepte aussi d’autres noms. C’est sans effet pour PRONOTE ; le signaler à l’ENT.
couverture-erreur-longue = Cet enregistrement compte { $nombre } caractères : c’est trop long.
    .remede = Ne coller que le motif, ou la ligne « serviceId ».
couverture-erreur-lourde = Cette expression régulière est trop lourde pour être essayée ici.
    .remede = Demander à l’ENT si elle accepte l’« URL à communiquer au socle ENT ».
couverture-erreur-java = Cette expression contient « { $signes } », que le CAS comprend peut-être, mais que ce programme ne sait pas essayer.
    .remede = Demander à l’ENT si elle accepte l’« URL à communiquer au socle ENT ».
couverture-erreur-double = « { $signes } » n’a pas de sens dans une expression régulière : c’est un mélange avec la forme Ant.
    .remede = Écrire à l’ENT : une expression régulière finit par « /.* », un motif Ant par « /** » et ne commence pas par « ^ ».
couverture-erreur-expression = Cette expression régulière n’est pas lisible : une parenthèse, un crochet ou une barre est peut-être de trop.
    .remede = La recopier en entier. Si elle est bien ainsi chez l’ENT, le lui signaler.
couverture-erreur-service = Cette fiche de service n’a pas de ligne « serviceId » lisible.
    .remede = Coller la fiche entière, ou la ligne « serviceId » seule.
ecart-protocole = http et https font deux adresses différentes : le CAS ne reconnaît plus le service, ou la page ne s’ouvre pas.
ecart-protocole-absent = Le protocole manque (http:// ou https://) : l’adresse est incomplète, le CAS ne la reconnaît pas.
ecart-hote = Ce n’est pas la même machine : les utilisateurs arrivent ailleurs, ou le CAS ne reconnaît pas le service.
ecart-port-absent = Le port manque. Même quand c’est celui par défaut, il compte : sans lui, l’adresse ne correspond pas à celle enregistrée dans le CAS, qui refuse.
ecart-port-habituel-absent = « :{ $port } » manque. C’est le port habituel : un navigateur l’enlève de sa barre d’adresse et ouvre la même page. Mais le CAS compare les adresses caractère par caractère : dans ce que l’ENT enregistre et dans les liens de PRONOTE.net, il doit y être.
ecart-port-ajoute = Il y a un port de trop. Même quand c’est celui par défaut, il compte : l’adresse ne correspond pas à celle enregistrée dans le CAS, qui refuse.
ecart-port = Ce n’est pas le même port : l’adresse ne correspond pas à celle enregistrée dans le CAS, ou personne n’y répond.
ecart-racine = Ce n’est pas la même racine : la page ne s’ouvre pas, ou le CAS ne reconnaît pas le service.
ecart-page = Ce n’est pas la même page : elle mène ailleurs.
ecart-validation = Ce n’est pas la même adresse de validation : avec PRONOTE 2014, on n’a vu que celle du SAML 1.1, qui finit par /samlValidate.
ecart-motif-absent = Sans « /** » à la fin, une seule page est autorisée : les espaces sont refusés.
ecart-motif-ajoute = « /** » n’a de sens que dans l’URL à communiquer au socle ENT : ailleurs, l’adresse n’existe pas.
ecart-barre = Avec ou sans barre finale, ce sont ici deux adresses différentes.
ecart-barre-cas = PRONOTE ajoute « /login » à cette adresse : une barre finale en ferait deux, et le CAS peut refuser.
ecart-barre-prefixe = Windows veut une barre à la fin d’un préfixe : sans elle, la réservation échoue.
ecart-service-absent = Le lien ne dit pas pour quel service : le CAS ne sait pas où renvoyer l’utilisateur.
ecart-service-parametre = Le nom du paramètre n’est pas le bon, majuscules comprises : « service » à l’authentification, « TARGET » à la validation SAML.
ecart-double-codage = Le service est codé deux fois (« %252F ») : le CAS lit une autre adresse et refuse.
ecart-login-absent = Sans « ?login=true », PRONOTE.net renvoie vers l’ENT au lieu de demander l’identifiant PRONOTE.
ecart-login-ajoute = « login=true » évite l’ENT : ce n’est pas l’adresse à communiquer.
ecart-ticket = Un ticket CAS est resté dans l’adresse : elle a été copiée après une connexion. Le retirer.
ecart-parametre = Ce qui suit le « ? » n’est pas ce qui est attendu.
ecart-profil-absent = Cette valeur manque : les personnes qui l’ont n’entrent pas.
ecart-profil-ajoute = Cette valeur est en trop : les personnes qui l’ont entrent dans cet espace.
ecart-profil-espaces = Les valeurs se séparent par un point-virgule, sans espace : PRONOTE peut ne pas reconnaître celle qui suit l’espace.
ecart-capitales = Seules les majuscules diffèrent, mais ici elles comptent.
ecart-ressemblance = Un signe est pris pour un autre qui lui ressemble (0 et O, 1 et l…).
ecart-valeur = Ce n’est pas la valeur attendue.
ecart-autre = Ce texte ne ressemble à aucune valeur de vos réglages ; voici la plus proche.

### État du serveur

serveur-rapport-vide = Il n’y a rien à lire.
    .remede = Coller ce que le script affiche pour le choix 1, de « [SYSTEME] » à « [FIN] ».
serveur-rapport-grand = Ce texte dépasse 256 Ko : l’état d’un serveur compte quelques kilooctets.
    .remede = Ne coller que les lignes du script, ou choisir le fichier etat-serveur.txt.
serveur-rapport-binaire = Ce n’est pas du texte.
    .remede = Choisir le fichier etat-serveur.txt, écrit par le script à côté de lui.
serveur-rapport-autre = Aucune ligne du script n’est reconnue dans ce texte.
    .remede = Sur le serveur, lancer preparer-serveur.cmd, taper 1, puis copier les lignes qui commencent par « [ ».
serveur-incomplet = La fin du rapport manque (« [FIN] »).
    .remede = Copier toutes les lignes, ou enregistrer le rapport par le choix 5 du script.
serveur-autre-port = Ce rapport a été fait pour { $vu } ; vos réglages donnent { $attendu }.
    .remede = Refaire le script depuis l’assistant, puis le relancer sur le serveur.
serveur-port-libre = Personne n’écoute sur le port { $port } : PRONOTE.net peut le prendre.
    .remede = Si PRONOTE.net est déjà publié, vérifier son port d’écoute dans « Paramètres de publication ».
serveur-port-windows = Windows écoute sur le port { $port } pour un serveur web : PRONOTE.net s’il est publié, IIS ou un autre sinon.
    .remede = Si PRONOTE.net n’est pas publié, trouver ce serveur web et l’arrêter, ou changer de port.
serveur-port-pris = Le port { $port } est pris par un autre programme : { $programme }.
    .remede = Si ce n’est pas PRONOTE.net, arrêter ce programme ou choisir un autre port.
serveur-prefixe-libre = Le préfixe { $prefixe } n’est pas réservé : PRONOTE.net demande qu’il le soit pour publier.
    .remede = Dans PRONOTE.net, « Paramètres de publication », cliquer sur le bouton qui réserve le préfixe ; si cela échoue, choix 2 du script.
serveur-prefixe-reserve = Le préfixe { $prefixe } est réservé.
    .remede = Rien à faire si PRONOTE.net publie ; sinon, la réservation nomme peut-être un autre compte que le sien.
serveur-prefixe-tous = Le préfixe { $prefixe } est réservé pour tout le monde : n’importe quel programme du serveur peut prendre la place de PRONOTE.net.
    .remede = Choix 4 du script, qui retire aussi la réservation du bouton de PRONOTE.net, puis choix 2, pour le seul compte de PRONOTE.net.
serveur-prefixe-autre = Une autre réservation existe sur ce port : { $prefixe } au lieu de { $attendu }.
    .remede = Chercher quel programme l’a faite ; si elle date d’un essai, la faire retirer.
serveur-prefixe-inconnu = Les réservations ne peuvent pas être lues : ce Windows n’a pas httpcfg.exe.
    .remede = Installer les « Support Tools » du CD de Windows, ou s’en tenir au bouton de PRONOTE.net.
serveur-pare-feu-ouvert = La règle du script ouvre le port { $port } dans le pare-feu de Windows.
    .remede = Rien à faire.
serveur-pare-feu-ferme = La règle du script n’est pas dans le pare-feu de Windows ; une autre règle peut ouvrir le port { $port }.
    .remede = Essayer PRONOTE.net depuis un autre poste ; si rien ne répond, choix 3 du script.
serveur-2013-en-marche = Le service « { $service } » de 2013 est en marche : il gêne PRONOTE 2014, dont les connexions se coupent.
    .remede = L’arrêter (Fichier > Arrêter le service Windows), puis désinstaller PRONOTE 2013.
serveur-2013-automatique = Le service « { $service } » de 2013 est arrêté, mais il repartira avec Windows.
    .remede = Désinstaller PRONOTE 2013.
serveur-2013-present = Le service « { $service } » de 2013 est arrêté, mais encore installé.
    .remede = Désinstaller PRONOTE 2013.
serveur-service-en-marche = Le service « { $service } » est en marche.
    .remede = Rien à faire.
serveur-service-arrete = Le service « { $service } » est arrêté.
    .remede = Mettre en service PRONOTE Serveur, puis publier PRONOTE.net.
serveur-service-liste = Le service « { $service } » est installé ; son état n’est pas connu.
    .remede = Le chercher dans la console des services de Windows (services.msc) ; s’il est de 2013, l’arrêter et désinstaller PRONOTE 2013.
serveur-pret = Le serveur est prêt : rien de ce que le script a vu ne gêne PRONOTE.net.
    .remede = Rien à faire.
serveur-service-aucun = Aucun service Windows ne porte le nom de PRONOTE.
    .remede = Avant l’installation, c’est normal ; ensuite, vérifier que PRONOTE Serveur et PRONOTE.net sont installés sur cette machine.

### Ligne de commande : figures, comparaison, script

commande-ecrit = Fichier écrit : { $fichier }
commande-fichier-du-dossier = « { $fichier } » est un fichier du dossier lui-même : rien n’y a été écrit.
    .remede = Donner un autre nom, ou un autre emplacement.
commande-fichier-autre = « { $fichier } » existe déjà, et l’assistant ne l’a pas fait : il n’a pas été remplacé.
    .remede = Donner un autre nom, ou ajouter --remplacer pour le remplacer.
commande-reprendre = Si cette personne a fini, ajouter --reprendre-la-main à la commande. Ce qu’elle n’aurait pas encore enregistré ne le serait plus ici.
commande-versions-aucune = Aucune version gardée.
commande-version = { $numero }. { $date } – { $nom } – { $etapes } – captures : { $captures } – { $differences }
commande-version-reprise = Version du { $date } reprise. L’état d’avant est gardé parmi les versions. Les captures, les vérifications, le code client et la facture restent ceux d’aujourd’hui.
commande-version-inconnue = Il n’y a pas de version numéro { $numero } : le dossier en a { $nombre }.
    .remede = Voir la liste : assistant-pronote versions DOSSIER.
commande-modifie = { $champ } : { $apres } (avant : { $avant })
commande-rien-change = Rien n’a changé.
commande-reste-a-saisir = Reste à saisir ou à corriger :
commande-ports = { $public } et { $autre }, d’après { $nom }
commande-ports-confirmes = Ports différents qui vont ensemble
commande-ports-accordes = Aucun port ne contredit un autre : il n’y a rien à confirmer.
    .remede = Ne pas donner --ports-confirmes.
commande-ports-qui = Il manque le nom de la personne qui a confirmé les ports.
    .remede = Donner ce nom : --ports-confirmes « M. Réseau ».
commande-attribut = Attribut : { $nom }
commande-de-l-ent = d’après l’ENT
commande-client = Code client et facture
commande-client-garde = gardés dans le dossier
commande-identifiant = Identifiant
commande-pourquoi = Pourquoi
commande-ligne = { $champ } : { $valeur }
commande-titre = { $titre } :
commande-point = { $point }. { $texte }
commande-point-coche = { $point }. (coché) { $texte }
commande-essai = { $essai } (essai { $id }) : { $resultat }
commande-motif = Il manque le motif.
    .remede = Dire pourquoi continuer : ce motif reste dans le dossier et sur le récapitulatif.
commande-etape-passee = L’étape est passée : elle n’est pas dite faite.
    .remede = La remettre à faire d’abord : --a-faire, puis --fait.
commande-etape-d-abord = L’étape demande autre chose d’abord : elle n’est pas dite faite.
    .remede = Finir ces étapes et cocher ces points. S’il faut continuer sans cela, dire pourquoi : --sans-attendre MOTIF.
commande-etape-sans-objet = L’étape « { $etape } » ne concerne pas ce collège.
    .remede = Voir les étapes à suivre : assistant-pronote parcours --dossier DOSSIER.
commande-etape-inconnue = Aucune étape ne s’appelle « { $etape } ».
    .remede = Voir les étapes : assistant-pronote parcours --dossier DOSSIER. Le numéro d’une étape convient aussi.
commande-point-inconnu = L’étape n’a pas de point « { $point } ».
    .remede = Voir ses points : assistant-pronote etape DOSSIER { $etape }.
commande-essai-inconnu = Aucun essai ne s’appelle « { $essai } ».
    .remede = Les essais de ce dossier : { $connus }.
commande-sortie = sortie standard
commande-sans-port = Le dossier ne donne pas de port d’écoute : il n’y a pas de script à faire.
    .remede = Saisir le port d’écoute. Si PRONOTE est hébergé par l’éditeur, il n’y a rien à préparer.
commande-etat-sans-port = Le dossier ne donne pas de port d’écoute : l’état du serveur ne se compare à rien.
    .remede = Donner ce port : assistant-pronote modifier DOSSIER --port-ecoute PORT.
commande-figure-inconnue = Aucune figure ne s’appelle « { $id } ».
    .remede = Voir la liste : assistant-pronote figure --liste.
commande-figure-image = Cette figure est une image, jointe au parcours.
    .remede = Donner au fichier un nom qui finit par .png.
commande-figure-forme = Le nom du fichier doit finir par .png ou .pdf.
    .remede = Écrire .png pour une image, .pdf pour un document.

### Ligne de commande : une liste de collèges

lot-vide = La liste n’a aucun collège.
    .remede = Mettre un collège par ligne, sous une première ligne qui nomme les colonnes. Pour un exemple : assistant-pronote lot modele FICHIER.
lot-classeur = Ce fichier est un classeur de tableur, et non une liste en CSV.
    .remede = L’ouvrir dans le tableur, puis l’enregistrer sous la forme « CSV (séparateur : point-virgule) ».
lot-binaire = Ce fichier n’est pas un texte.
    .remede = Enregistrer la liste en CSV depuis le tableur.
lot-titres-guillemets = La première ligne a un guillemet qui ne se ferme pas : les colonnes ne se lisent pas.
    .remede = Corriger la première ligne, ou enregistrer de nouveau la liste en CSV depuis le tableur.
lot-colonnes-nombreuses = La première ligne a plus de { $maximum } colonnes.
    .remede = Vérifier le fichier : c’est sans doute une autre liste.
lot-lignes-nombreuses = La liste a plus de { $maximum } lignes.
    .remede = Ne garder que les collèges, ou partager la liste en plusieurs fichiers.
lot-colonne-absente = Il manque la colonne « { $colonne } ».
    .remede = L’ajouter à la liste. Pour un exemple : assistant-pronote lot modele FICHIER.
lot-colonne-absente-proche = Il manque la colonne « { $colonne } ».
    .remede = La colonne « { $autre } » n’est pas connue : vouliez-vous dire « { $colonne } » ?
lot-colonne-double = Deux colonnes disent la même chose : « { $une } » et « { $autre } ».
    .remede = N’en garder qu’une.
lot-note-inconnue = La colonne « { $colonne } » n’est pas connue : elle n’a pas été lue.
    .remede = La renommer si elle doit l’être. Pour la liste des colonnes : assistant-pronote lot modele FICHIER.
lot-note-inconnue-proche = La colonne « { $colonne } » n’est pas connue : elle n’a pas été lue.
    .remede = Vouliez-vous dire « { $proche } » ?
lot-note-sans-titre = La colonne numéro { $rang } n’a pas de nom : elle n’a pas été lue.
    .remede = Lui donner un nom sur la première ligne, ou la retirer.
lot-note-annuaire = { $nombre ->
    [one] Une colonne de l’annuaire des établissements ne sert pas ici : elle n’a pas été lue.
   *[other] { $nombre } colonnes de l’annuaire des établissements ne servent pas ici : elles n’ont pas été lues.
    }
    .remede = Il n’y a rien à faire.
lot-oui-ou-non = « { $valeur } » ne dit pas si PRONOTE est hébergé par l’éditeur.
    .remede = Écrire oui ou non, ou laisser la case vide.
lot-protocole = « { $valeur } » n’est pas un protocole connu.
    .remede = Écrire http ou https, ou laisser la case vide.
lot-cas-double = La ligne donne à la fois une adresse CAS unique et deux adresses distinctes.
    .remede = Garder la colonne cas, ou les deux colonnes cas-authentification et cas-validation.
lot-cas-moitie = La ligne ne donne qu’une des deux adresses CAS distinctes.
    .remede = Remplir cas-authentification et cas-validation, ou aucune des deux.
lot-pas-un-college = « { $valeur } » : ce n’est pas un collège.
    .remede = Retirer la ligne, ou corriger le type s’il est faux.
lot-departement = Le département « { $valeur } » n’est pas celui de l’UAI, qui est { $attendu }.
    .remede = Vérifier l’UAI et le département : l’un des deux est faux.
lot-guillemets = Un guillemet ouvert sur cette ligne ne se ferme pas.
    .remede = Corriger les guillemets, ou enregistrer de nouveau la liste en CSV depuis le tableur.
lot-cases = La ligne a { $trouve } cases, et la première ligne { $attendu } colonnes.
    .remede = Ajouter ou retirer des séparateurs. Un texte qui contient le séparateur se met entre guillemets.
lot-ecole-double = Le même UAI se trouve aussi ailleurs ({ $lignes }), avec d’autres valeurs.
    .remede = Garder la bonne ligne, et retirer l’autre ou corriger son UAI.
lot-ligne-repetee = Cette ligne répète la ligne { $ligne }.
    .remede = La retirer.
lot-adresse-double = La même adresse se trouve aussi ailleurs ({ $lignes }), pour un autre collège.
    .remede = Demander à chaque collège l’adresse de son PRONOTE.net, et corriger celle qui est fausse.
lot-lignes = { $nombre ->
    [one] ligne { $lignes }
   *[other] lignes { $lignes }
    }
lot-dossiers-doubles = Plusieurs dossiers portent l’UAI de ce collège : { $dossiers }.
    .remede = N’en garder qu’un dans ce dossier, et ranger les autres ailleurs.
lot-change-deux-fois = La liste dit « { $liste } », et le dossier a été changé en « { $dossier } ».
    .remede = Mettre la même valeur dans la liste et dans le dossier. Rien n’a été remplacé.
lot-fichier-autre = « { $fichier } », dans le dossier du collège, ne vient pas de l’assistant : il n’a pas été remplacé.
    .remede = Le renommer ou le ranger ailleurs, puis relancer la commande.
lot-dans-un-dossier = « { $chemin } » est le dossier d’un collège.
    .remede = Donner un dossier nouveau, ou celui d’un lot précédent.
lot-occupe = Une autre commande remplit déjà « { $chemin } ».
    .remede = Attendre qu’elle ait fini, puis relancer la commande.
lot-autre-fichier = « { $fichier } » ne vient pas d’un lot : rien n’a été fait.
    .remede = Le renommer ou le ranger ailleurs, ou donner un autre dossier.
lot-modele-existe = « { $fichier } » existe déjà : il n’a pas été remplacé.
    .remede = Donner un autre nom de fichier.
lot-etat-fait = fait
lot-etat-mis-a-jour = mis à jour
lot-etat-inchange = inchangé
lot-etat-refuse = refusé
lot-bilan = Lignes lues : { $nombre } – dossiers faits : { $faits } – mis à jour : { $jour } – inchangés : { $memes } – refusés : { $refus }
lot-simule = Rien n’a été écrit : c’est ce que la commande ferait.
lot-ligne-remarque = Ligne { $ligne } : { $dit }
lot-ligne = Ligne { $ligne }
lot-ligne-colonne = Ligne { $ligne }, colonne « { $colonne } »
lot-rapport = Rapport : { $fichier }
lot-arrete = { $nombre ->
    [one] Arrêté par Ctrl+C : une ligne n’a pas été faite.
   *[other] Arrêté par Ctrl+C : { $nombre } lignes n’ont pas été faites.
}
lot-arrete-suite = Chaque dossier fait est entier. La même commande, relancée, fait le reste et le rapport.
lot-lu = { $fichier }, lu en { $codage }, séparateur « { $separateur } »
lot-tabulation = tabulation
lot-reste = reste { $temps }
lot-titre = Rapport du lot
lot-date = Date
lot-liste = Liste
lot-comptes = Comptes
lot-aller-au-contenu = Aller au contenu
lot-a-savoir = À savoir de la liste
lot-refuses = Lignes refusées
lot-refuses-legende = Ce qui ne va pas, et comment corriger
lot-aucun-refus = Aucune ligne n’est refusée.
lot-dossiers = Dossiers
lot-dossiers-legende = Les dossiers de ce lot, et où en est chacun
lot-aucun-dossier = Aucun dossier.
lot-colonne-ligne = Ligne
lot-colonne-uai = UAI
lot-colonne-nom = Établissement
lot-colonne-etat = État
lot-colonne-colonne = Colonne
lot-colonne-valeur = Valeur
lot-colonne-motif = Ce qui ne va pas
lot-colonne-remede = Comment corriger
lot-colonne-dossier = Dossier
lot-colonne-etapes = Étapes terminées
lot-colonne-attention = Points d’attention
lot-etapes = { $faites } sur { $total }
lot-fenetre-titre = Les dossiers de « { $dossier } »
lot-fenetre-compte = Dossiers : { $nombre } – ouverts : { $ouverts }
lot-fenetre-chercher = Chercher un nom, un UAI ou une commune
lot-fenetre-reste = { $nombre ->
    [one] Un autre dossier n’est pas montré : préciser la recherche.
   *[other] { $nombre } autres dossiers ne sont pas montrés : préciser la recherche.
    }
lot-fenetre-aucun = Aucun dossier trouvé.
lot-fenetre-ouvert = ouvert par { $qui }
lot-fenetre-retour = Revenir à la liste des dossiers

### La fenêtre

fenetre-facultatif = facultatif
nom-et-mots = { $nom } : { $mots }
fenetre-proposition = Proposition :
fenetre-exemple = Exemple : { $valeur }
fenetre-copier = Copier
fenetre-copie = Copié
fenetre-couper = Couper
fenetre-coller = Coller
fenetre-tout-selectionner = Tout sélectionner
fenetre-avec-ctrl = Ctrl + { $touche }
fenetre-recopier = Afficher en grand
fenetre-en-grand = En grand
fenetre-comparer = Comparer
fenetre-ouvrir-dossier = Ouvrir le dossier d’un collège
fenetre-nom-absent = Il manque le nom du collège.
    .remede = Saisir ce nom : il sert aussi à nommer le dossier.
fenetre-sans-dialogue = La fenêtre de choix ne s’ouvre pas sur cet ordinateur.
    .remede = Fermer l’assistant, puis déposer sur son icône le dossier du collège, ou le fichier .zip.
fenetre-sans-dialogue-texte = La fenêtre de choix ne s’ouvre pas sur cet ordinateur.
    .remede = Ouvrir le fichier dans un éditeur de texte, copier tout, puis coller ici.
fenetre-sans-dialogue-papier = La fenêtre d’enregistrement ne s’ouvre pas sur cet ordinateur.
    .remede = « Copier » ce texte, puis le coller dans un courriel ou un éditeur de texte.
fenetre-sans-dialogue-script = La fenêtre d’enregistrement ne s’ouvre pas sur cet ordinateur.
    .remede = « Enregistrer dans le dossier », puis copier le script depuis le dossier du collège.
fenetre-sans-dialogue-ailleurs = La fenêtre de choix ne s’ouvre pas sur cet ordinateur.
    .remede = Rendre l’emplacement du dossier accessible, puis réessayer d’enregistrer.
fenetre-etapes = Étapes
fenetre-affichage = Affichage { $zoom } %
fenetre-fiche = Récapitulatif
fenetre-aide = Aide (F1)
fenetre-sans-nom = Collège sans nom
fenetre-enregistre = Enregistré à { $heure }
fenetre-enregistrement = Enregistrement…
fenetre-lecture-seule = Lecture seule : rien n’est enregistré
fenetre-non-enregistre = Non enregistré
fenetre-heure = { $heure } h { $minute }
fenetre-precedent = Précédent
fenetre-suivant = Suivant
fenetre-commencer-etapes = Commencer les étapes
fenetre-accueil = Revenir à l’accueil
fenetre-il-manque = À corriger : { $champ }
fenetre-il-manque-plusieurs = À corriger : { $champ }, et { $nombre } { $nombre ->
    [one] autre
   *[other] autres
 }
fenetre-reste-a-cocher = { $nombre ->
    [one] Point non coché : { $points }
   *[other] Points non cochés : { $points }
 }
fenetre-reste-a-l-abri = { $nombre ->
    [one] { $nombre } point à mettre à l’abri
   *[other] { $nombre } points à mettre à l’abri
 }
fenetre-compte = { $fait ->
    [one] { $fait } étape sur { $total }
   *[other] { $fait } étapes sur { $total }
 }
fenetre-reste = { $minutes ->
    [0] Aucune étape à faire
   *[other] Reste environ { $duree }
 }
fenetre-votre-college = Votre collège
fenetre-pages-remplies = { $nombre ->
    [one] { $nombre } page remplie
   *[other] { $nombre } pages remplies
}
fenetre-pages-a-demander = { $nombre ->
    [one] { $nombre } page, des valeurs à demander à l’ENT
   *[other] { $nombre } pages, des valeurs à demander à l’ENT
}
fenetre-pages-a-confirmer = { $nombre ->
    [one] { $nombre } page, une adresse à confirmer
   *[other] { $nombre } pages, une adresse à confirmer
}
fenetre-pages-a-verifier = { $nombre ->
    [one] { $nombre } page, un attribut à vérifier
   *[other] { $nombre } pages, un attribut à vérifier
}
fenetre-etapes-terminees = { $nombre ->
    [one] { $nombre } étape terminée
   *[other] { $nombre } étapes terminées
}
fenetre-fin = Pour finir
fenetre-passee = passée
fenetre-en-cours = en cours
fenetre-a-faire = à faire, { $minutes } min
fenetre-a-remplir = à remplir
fenetre-remplie = remplie
fenetre-a-verifier = à vérifier
fenetre-a-confirmer = à confirmer
fenetre-a-demander = à demander à l’ENT
fenetre-a-completer = à compléter
fenetre-verrouillee = d’abord : { $champ }
fenetre-page-verrouillee = « { $champ } » est à corriger d’abord.
    .remede = La suite s’ouvre dès que c’est fait.
fenetre-a-corriger = À corriger avant de continuer :
fenetre-corrige = Corrigé : { $champ }
fenetre-laisser-vide = Laisser vide
fenetre-hebergement = Où se trouve PRONOTE ?
fenetre-contact = Qui rappeler ?
fenetre-serveur = Valeurs du serveur
fenetre-resultat = Ce que cela donne
fenetre-resultat-attente = Les adresses apparaîtront ici dès que les saisies seront complètes.
fenetre-annuler = Annuler
fenetre-fermer = Fermer (Échap)
page-etablissement = Établissement
page-etablissement-pourquoi = L’assistance de l’ENT identifie le collège par son UAI : une lettre fausse, et la demande part ailleurs.
page-adresse = Adresse et serveur
page-adresse-pourquoi = L’adresse publique est celle que les familles utilisent. L’ENT n’accepte que celle-là, au caractère près.
page-ent = ENT
page-ent-pourquoi = L’ENT reconnaît les utilisateurs à la place de PRONOTE. Son adresse se choisit dans la liste.
page-identification = Identification des utilisateurs
page-identification-pourquoi = PRONOTE retrouve chaque personne par ce que l’ENT dit d’elle. Dans le doute, garder les valeurs de l’ENT.
page-recapitulatif = Récapitulatif
page-recapitulatif-pourquoi = Toutes les valeurs, à copier, à vérifier ou à transmettre.
aide-hebergement-sur-place = Une machine du collège ou de sa collectivité, atteinte par la console vSphere.
aide-hebergement-editeur = Chez Index Éducation : il n’y a pas d’étapes sur le serveur.
aide-contact = Facultatif. Ces trois lignes figurent dans le récapitulatif et dans la demande à l’ENT.
aide-uai = Sept chiffres et une lettre : en tête des courriers de l’académie.
aide-adresse = Celle que l’on tape dans un navigateur pour ouvrir PRONOTE. L’adresse d’une page entière peut être collée.
aide-ip = PRONOTE.net, « Paramètres de publication ».
aide-serveur = Au même endroit, sous l’adresse IP.
aide-port = Celui de 2013 de préférence, pour que rien ne change dans le réseau.
aide-port-2013 = Sur la capture de PRONOTE.net 2013, avant de le désinstaller.
aide-dossier = Le dossier où PRONOTE Serveur est installé, vu du serveur.
aide-base = Le nom suffit : la base se trouve dans le dossier d’installation.
aide-cas = Donnée par l’ENT.
aide-entreprise = Laisser vide si personne n’y entre par l’ENT.
aide-serveur-valeurs = Facultatif : si elles ne sont pas encore connues, continuer. Elles se complètent à tout moment.
ent-releve = relevée { $date }
ent-aucun = Aucun ENT ne correspond. Choisir « Configuration manuelle » s’il n’est pas dans la liste.
ent-chercher = Chercher un nom, un département, une adresse
ent-tout-connu = tout est connu
ent-a-demander = à demander : { $quoi }
ent-manque-cas = adresse du serveur CAS
ent-manque-attributs = noms des attributs
ent-manque-profils = codes des profils
ent-ce-que-l-on-sait = Ce que l’on sait de cet ENT
ent-confiance-sure = Son adresse vient d’une source datée et précise.
ent-confiance-probable = Son adresse est probable, sans plus : une seule source la donne, ou plusieurs se contredisent. La faire confirmer par l’ENT.
ent-confiance-inconnue = Son adresse n’est pas connue ici : la demander à l’ENT.
ent-plus-tard = Adresse qui l’a remplacée plus tard
ent-operateur = La demande part vers : { $qui }.
ent-source = Source : { $source }
cas-titre = Adresse du serveur CAS
cas-ent = Celle de l’ENT
cas-autre = Une autre adresse
cas-separees = Deux adresses, authentification et validation
identification-attributs = Attributs envoyés par l’ENT
identification-profils = Valeurs des profils
identification-modifier = Modifier ces valeurs
identification-revenir = Revenir aux valeurs de l’ENT
identification-inconnu = Cet ENT n’a pas de valeurs connues : les lui demander, puis les saisir.
accueil-presentation = Environ { $duree }, attente de l’ENT non comprise, en plusieurs fois si besoin : tout est enregistré au fur et à mesure.
accueil-parcours = Que voulez-vous faire ?
duree-minutes = { $minutes } min
duree-heures-justes = { $heures } h
duree-heures = { $heures } h { $minutes }
accueil-nom = Nom du collège
accueil-commencer = Commencer
accueil-emplacement = Le dossier est créé dans Documents, « Assistant PRONOTE ».
accueil-nouveau = Nouveau dossier
accueil-reprendre = Reprendre un dossier
accueil-reprendre-bouton = Reprendre
accueil-guide = Guide (page web)
accueil-aucun = Aucun dossier récent sur ce poste.
accueil-introuvable = introuvable
accueil-retirer = Retirer de la liste
accueil-ouvrir = Ouvrir un dossier…
accueil-sous-la-main = À avoir sous la main
etape-sans-objet = Cette étape ne concerne pas ce collège.
etape-avant = À mettre à l’abri d’abord
etape-ensuite = Ensuite
etape-annuler = Annuler
etape-faite-le = Faite le { $date }
etape-passee-le = Passée le { $date } : { $motif }
etape-sans-motif = sans motif
etape-numerotee = { $numero }. { $titre }
etape-numero = Étape { $numero } sur { $total }
etape-fait-suivante = C’est fait, étape suivante
etape-fait-verifier = C’est fait, vérifier
etape-suivante = Étape suivante
etape-revue-suivante = C’est revu, étape suivante
etape-revue-verifier = C’est revu, vérifier
etape-non-coches = Points non cochés : { $points }
etape-a-revoir = Faite le { $date }, mais une valeur a changé depuis ({ $valeurs }). La regarder de nouveau, puis le dire en bas de la page.
etape-demande-etapes = Finir d’abord :
etape-demande-abri = { $nombre ->
    [one] Cocher d’abord ce qui doit être à l’abri : il reste { $nombre } ligne.
   *[other] Cocher d’abord ce qui doit être à l’abri : il reste { $nombre } lignes.
 }
etape-outre = Continuer sans attendre…
etape-outre-le = Continuée sans attendre, le { $date } : { $motif }
outre-explication = Ce choix reste dans le dossier et sur le récapitulatif, avec son motif.
outre-motif = Pourquoi continuer ?
outre-exemple = Par exemple : sauvegarde faite par la DANE
outre-continuer = Continuer
etape-a-comparer = À comparer : { $champ }
etape-comparer-debut = À comparer. Toutes commencent par
etape-comparer-rien-de-plus = (rien de plus)
etape-comparer-tout = Comparer toutes les adresses
comparer-coller-tout = Coller ici ce que l’écran affiche, une ou plusieurs lignes
comparer-absent = { $valeur } : absent de ce qui est collé.
comparer-autres-lignes = Lignes qui ne ressemblent à aucune valeur : { $lignes }
valeur-autres = Autres…
etape-a-noter = À noter : { $champ }
noter-port = port d’écoute de 2013
etape-pas-note = pas encore
noter-date = demande envoyée le
noter-numero = numéro de la demande
noter-numero-exemple = 2014-0825
noter-date-a-venir = Cette date est à venir.
    .remede = Noter le jour où la demande est partie.
noter-date-refusee = Cette date n’est pas comprise. L’écrire comme 25/08/2014.
essai-question = { $essai } : l’essai a-t-il réussi ?
essai-oui = Oui
essai-non = Non
essai-pas-encore = Pas encore
essai-vu = Ce qui s’affiche : le recopier, l’assistance de l’ENT le lira.
essai-vu-exemple = Par exemple : HTTP Error 503
attente-sans-date = Dès que la demande est partie, noter sa date ci-dessus : l’attente se compte à partir d’elle.
attente-depuis = En attente depuis le { $date } : { $operateur }.
attente-depuis-jours = En attente depuis le { $date } ({ $nombre ->
    [one] { $nombre } jour
   *[other] { $nombre } jours
 }) : { $operateur }.
port-a-trancher = À trancher : port { $public } ou { $autre }
port-contre-ecoute =
    Adresse publique et liens de l’ENT : port { $public }.
    PRONOTE.net écoute sur le port { $autre }.
port-contre-2013 =
    Adresse publique et liens de l’ENT : port { $public }.
    Port noté en 2013 : { $autre }.
port-contre-les-deux =
    Adresse publique et liens de l’ENT : port { $public }.
    PRONOTE.net écoute sur le port { $autre }, comme en 2013.
port-sous-entendu = L’adresse ne dit pas de port : c’est alors { $port }, le port habituel. Les liens de l’ENT l’écrivent toujours en http.
port-a-ecrire = Si PRONOTE est atteint par un autre port, l’écrire à la fin de l’adresse, après le signe « : ».
port-utiliser = Utiliser :{ $port }
port-redirige = Le réseau redirige (confirmé par…)
port-tranche = Les ports { $public } et { $autre } vont ensemble, d’après { $par }, le { $date }.
port-explication = L’adresse publique garde le port { $public }, si le réseau envoie ce port vers { $autre }. Seule la personne qui gère le réseau peut le dire. Le choix reste dans le dossier et sur le récapitulatif.
port-par = Confirmé par
port-par-exemple = Nom et service, par exemple : M. Blanc, DSI
port-confirmer = Garder le port de l’adresse
etape-passer = Passer cette étape
etape-note = Note
etape-note-exemple = Pour se souvenir, ou pour la personne qui reprendra
etape-reference = Pour en savoir plus : { $document }
recapitulatif-copier-tout = Tout copier
recapitulatif-copier-groupe = Copier le groupe
recapitulatif-guide = Faire le guide (page web)
recapitulatif-dossier = Ouvrir le dossier
fin-termine = Terminé
fin-reste = { $nombre ->
    [one] Reste { $nombre } point à régler
   *[other] Restent { $nombre } points à régler
 }
fin-a-revoir = À revoir, car une valeur a changé : { $etape }
fin-etapes = { $nombre ->
    [one] Étape à faire : { $premiere }
   *[other] { $nombre } étapes à faire, d’abord : { $premiere }
 }
fin-etapes-a-revoir = { $nombre } étapes à revoir, car une valeur a changé : { $numeros }
fin-essai-a-refaire = { $essai } : à refaire, car une valeur a changé
fin-essais-sans-resultat = Essais sans résultat noté : { $essais }
fin-a-savoir = À vérifier ou à savoir
fin-essai = { $essai } : { $resultat }
fin-verifications = { $nombre ->
    [one] { $nombre } vérification ne correspond pas
   *[other] { $nombre } vérifications ne correspondent pas
 }
papier-fiche = Récapitulatif
papier-fiche-pour = Reste au collège. Voici sa première page.
papier-signes = Aucune police des papiers n’a certains signes ; un carré vide (□) les remplace dans : { $textes }.
    .remede = Les écrire en lettres latines, ou les ajouter à la main sur le papier imprimé.
papier-signes-texte = { $texte } ({ $signes })
papier-signes-etape = étape { $numero }
papier-signes-entre = ,{" "}
papier-signes-autres = { $nombre ->
        [one] un autre texte
       *[other] { $nombre } autres textes
    }
papier-demande = Demande à l’ENT
papier-demande-pour = À envoyer à l’assistance de l’ENT.
papier-note = Note aux familles
papier-note-personnel = Note au personnel
papier-note-pour = À envoyer quand les essais par l’ENT ont réussi.
papier-lire = Lire en entier
papier-replier = Replier
papier-enregistrer = Enregistrer…
papier-transmettre = Transmettre
papier-transmettre-pour = Le dossier entier, pour la personne qui continuera.
papier-valeurs = Toutes les valeurs
precisions-titre = Précisions pour les papiers
precisions-pour = Numéros, dates et personnes que les papiers citent quand on les connaît. Tout est facultatif.
precisions-compte = { $remplies } sur { $toutes } remplies
precisions-completer = Compléter les précisions
aide-titre = Aide
aide-symptomes = Ça ne marche pas
aide-versions = Pour retrouver ce qui était saisi ici :
aide-glossaire = Glossaire
aide-touches = Touches
a-propos = À propos
a-propos-version = Assistant PRONOTE { $version }
a-propos-parcours = Parcours : { $titre }
a-propos-parcours-date = Parcours : { $titre }, édition du { $date }
a-propos-licences = Licence MIT. Polices Atkinson Hyperlegible, licence OFL 1.1 ; signes Lucide, licence ISC ; lecteur de texte PP-OCRv6, licence Apache 2.0.
a-propos-sans-lien = Programme indépendant, sans lien avec Index Éducation, l’éditeur de PRONOTE.
a-propos-journal = Ouvrir le journal
a-propos-copier = Copier les informations techniques
aide-qui = Qui agit : { $qui }
passer-titre = Passer cette étape
passer-explication = L’étape reste dans la liste, avec le motif. On y revient quand on veut.
passer-exemple = Motif, par exemple : déjà fait par la DANE
verrou-titre = Ce dossier est déjà ouvert
verrou-lire = Lire sans modifier
verrou-reprendre = Reprendre la main
meme-nom-titre = Un dossier porte déjà ce nom
meme-nom-explication = Il se trouve ici : { $dossier }
meme-nom-reprendre = Reprendre ce dossier
meme-nom-autre = Nom du nouveau dossier
meme-nom-creer = En créer un nouveau sous ce nom
reessayer = Réessayer
enregistrer-ailleurs = Enregistrer ailleurs…
enregistrer-ailleurs-titre = Dans quel dossier enregistrer ?
versions-titre = Revenir à une version…
versions-explication = Choisir une version pour voir ce qui change. Rien n’est perdu : « Annuler » ramène au présent. Les captures, les vérifications, le code client et la facture restent ceux d’aujourd’hui.
versions-identique = identique au présent
versions-valeurs = { $nombre ->
    [one] une valeur différente
   *[other] { $nombre } valeurs différentes
}
versions-choix = des choix différents
versions-etapes = { $nombre ->
    [one] une étape différente
   *[other] { $nombre } étapes différentes
}
versions-essais = { $nombre ->
    [one] un essai différent
   *[other] { $nombre } essais différents
}
versions-aucune = Aucune version gardée pour l’instant.
versions-changement = { $champ } : { $alors } (maintenant : { $maintenant })
versions-reprendre = Reprendre cette version
versions-reprise = La version du { $date } est reprise.
    .remede = « Annuler » (Ctrl + Z) ramène ce qui était affiché avant.
a-propos-sans-journal = Aucun incident n’a été noté sur ce poste.
    .remede = Le journal n’existe que si le programme a rencontré une erreur.
dossier-enregistre-ailleurs = Dossier enregistré ici : { $dossier }
    .remede = La suite s’y enregistre ; l’ancien dossier reste comme il était.
fermer-titre = Les dernières saisies ne sont pas enregistrées
fermer-explication = Le dossier n’a pas pu être enregistré. Fermer maintenant les perdrait.
fermer-rester = Ne pas fermer
fermer-quand-meme = Quitter sans enregistrer
fermer-attente-titre = Enregistrement en cours
fermer-attente = Le disque n’a pas encore répondu. La suite se fera dès que tout sera enregistré.
affichage-titre = Affichage
affichage-pourcent = { $zoom } %
affichage-taille = Taille
affichage-texte-systeme = Windows agrandit déjà les textes à { $pourcent } %. La taille choisie ici s’y ajoute, jusqu’à 200 %.
affichage-theme = Couleurs
affichage-langue = Langue
affichage-reduire = Réduire
affichage-agrandir = Agrandir
affichage-normale = Taille normale
theme-systeme = Comme le système
theme-clair = Clair
theme-sombre = Sombre
theme-contraste = Contraste élevé
recopier-attention = À ne pas confondre
recopier-chiffre = { $signe } : le chiffre { $signe }
recopier-majuscule = { $signe } : la lettre { $signe } majuscule
recopier-minuscule = { $signe } : la lettre { $signe } minuscule
recopier-tiret = - : un tiret
recopier-souligne = _ : un trait de soulignement
recopier-espaces = { $nombre ->
    [one] Une espace, à taper : il y en a une.
   *[other] Une espace, à taper : il y en a { $nombre }.
 }
recopier-groupes = Les blancs entre les groupes ne se tapent pas.
recopier-groupes-sauf = Les blancs sans ce signe ne se tapent pas.
comparer-titre = Comparer : { $valeur }
comparer-attendu = Attendu
comparer-affiche = Ce que PRONOTE.net affiche
comparer-exemple = Coller ou taper la valeur lue à l’écran
comparer-rien = (rien)
comparer-endroit = L’endroit où regarder
comparer-vu = Affiché
touche-entree = Entrée
touche-entree-sens = Bouton choisi, sinon le bouton principal de la page
touche-tab = Tab, Maj + Tab
touche-tab-sens = Élément suivant, précédent
touche-f6-sens = De la liste des étapes à la page, et retour
touche-pages = Page préc., Page suiv.
touche-pages-sens = Faire défiler la page
touche-fleches = Alt + gauche, Alt + droite
touche-fleches-sens = Page précédente, suivante
touche-echap = Échap
touche-echap-sens = Fermer ce qui est au-dessus
touche-annuler = Ctrl + Z, Ctrl + Y
touche-annuler-sens = Annuler, rétablir
touche-zoom = Ctrl + « + », « − », « 0 »
touche-zoom-sens = Agrandir, réduire, taille normale
touche-ouvrir = Ctrl + O
touche-ouvrir-sens = Ouvrir un dossier
touche-imprimer = Ctrl + P
touche-imprimer-sens = Récapitulatif
touche-f1-sens = Cette aide
figure-legende-seule = Figure
figure-legende = Figure, avec vos valeurs
figure-agrandir = Agrandir
figure-en-mots = La même chose en mots
recapitulatif-fiche = Faire le récapitulatif (PDF)
recapitulatif-imprimer = Imprimer…
recapitulatif-ticket = Copier la demande à l’ENT
recapitulatif-note = Copier la note aux familles
recapitulatif-note-personnel = Copier la note au personnel
guide-fait = Le guide est fait : { $fichier }
    .remede = Ouverture demandée. Il n’est pas mis à jour tout seul.
guide-sans-navigateur = Le guide est fait : { $fichier }
    .remede = Aucun navigateur ne s’est ouvert. Ouvrir ce fichier dans un navigateur.
fiche-faite = Le récapitulatif est fait : { $fichier }
    .remede = Ouverture demandée. Le mot de passe s’y écrit à la main.
fiche-sans-lecteur = Le récapitulatif est fait : { $fichier }
    .remede = Aucun lecteur de PDF sur ce poste : l’ouvrir sur un autre.
impression-confiee = Impression demandée : { $fichier }
    .remede = La ligne du mot de passe se remplit à la main.
impression-sans-programme = Aucun programme de ce poste n’imprime les PDF. Le récapitulatif est fait : { $fichier }
    .remede = L’ouvrir, puis l’imprimer depuis le programme qui l’affiche.
impression-refusee = Le récapitulatif est fait, mais Windows refuse de l’imprimer : { $fichier }. Réponse de Windows : { $reponse }
    .remede = L’ouvrir, puis l’imprimer depuis le programme qui l’affiche.
impression-ouvrir = Ouvrir
fiche-non-ecrite = Le récapitulatif n’a pas pu être écrit. Réponse du système : { $reponse }
    .remede = Fermer le récapitulatif s’il est ouvert dans un autre programme, puis recommencer.

### Captures d’écran : refus, commande, annexe du récapitulatif

dossier-lieu-capture = La description de la capture { $fichier }
capture-pas-un-fichier = { $chemin } n’est pas un fichier : un dossier ou un périphérique ne se lit pas comme une image.
    .remede = Choisir le fichier de la capture, en PNG, JPEG ou BMP.
capture-trop-grosse = Le fichier dépasse { $limite } Mo.
    .remede = Enregistrer la capture en PNG ou en JPEG, ou n’en garder que la partie utile.
capture-vide = Le fichier est vide.
    .remede = Refaire la capture, puis l’ajouter.
capture-autre-forme = Cette image est en { $forme }, que l’assistant ne lit pas.
    .remede = L’ouvrir dans Paint, puis « Enregistrer sous » en PNG.
capture-pas-une-image = Ce fichier n’est pas une image.
    .remede = Choisir une capture en PNG, JPEG ou BMP.
capture-trop-de-points = Cette image mesure { $largeur } × { $hauteur } pixels : c’est trop pour être ouverte sans risque (au plus { $millions } millions de pixels).
    .remede = La réduire, ou n’en garder que la partie utile, puis l’ajouter.
capture-trop-longue = Cette image mesure { $largeur } × { $hauteur } pixels : un côté est trop long (au plus { $cote } pixels).
    .remede = Couper l’image en deux, ou ne capturer que la fenêtre utile.
capture-demesuree = Cette image est trop grande pour être ouverte sans risque (au plus { $millions } millions de pixels).
    .remede = La réduire, ou n’en garder que la partie utile, puis l’ajouter.
capture-abimee = Cette image est abîmée ou incomplète.
    .remede = Refaire la capture ou la copie du fichier, puis l’ajouter.
capture-description-longue = La description a { $nombre } caractères, { $maximum } au plus.
    .remede = La raccourcir.
capture-trop-nombreuses = Le dossier a déjà { $maximum } captures, le plus qu’il puisse tenir.
    .remede = En retirer une avant d’en ajouter une autre.
capture-etape-inconnue = Aucune étape ne s’appelle « { $etape } ».
    .remede = Voir les identifiants : assistant-pronote parcours --format json.
capture-numero-inconnu = { $nombre ->
        [0] Le dossier n’a aucune capture : il n’y a pas de numéro { $numero }.
        [one] Le dossier n’a qu’une capture : il n’y a pas de numéro { $numero }.
       *[other] Le dossier a { $nombre } captures : il n’y a pas de numéro { $numero }.
    }
    .remede = Voir les numéros : assistant-pronote capture DOSSIER lister.
commande-capture-ajoutee = Capture ajoutée : { $fichier }
commande-capture-retiree = Capture retirée : { $fichier } – { $description }
commande-captures-aucune = Aucune capture.
ecran-rien-ne-sort = Lu sur cet ordinateur : rien ne le quitte.
ecran-lire = Lire cette capture
ecran-progres = Lecture : { $fait } lignes sur { $total }
ecran-arreter = Arrêter la lecture
ecran-fermer = Fermer la lecture
ecran-pareil = C’est pareil
ecran-pas-pareil = C’est différent
ecran-vu-pareil = pareil, vu par vous
ecran-vu-different = différent, vu par vous
ecran-fenetre-publication = Capture de « Paramètres de publication »
ecran-fenetre-ent = Capture de « Intégration dans un ENT »
ecran-fenetre-identification = Capture de « Identification des utilisateurs »
ecran-fenetre-installation = Capture du dossier d’installation
ecran-fenetre-base = Capture de la base du serveur
ecran-pas-lu = Aucune capture de cette fenêtre n’a été lue.
    .remede = Déposer la capture sur la page de l’étape, puis choisir « Lire cette capture ».
ecran-resultat-egal = Champs lus, égaux aux valeurs du dossier : { $egaux }. Décidés par vous, à l’œil : { $vus }.
    .remede = Il n’y a rien à corriger sur cette fenêtre.
ecran-resultat-doute = Champs que la lecture ne décide pas : { $champs }. Champs égaux : { $egaux }.
    .remede = Comparer ces champs à l’œil, sur la page de l’étape.
ecran-resultat-different = Champs différents des valeurs du dossier : { $champs }. Champs égaux : { $egaux }.
    .remede = Corriger ces champs dans la fenêtre de PRONOTE, refaire la capture et la relire.
ecran-egal = Lu, égal
ecran-different = Lu, différent
ecran-doute = À relire par vous
ecran-ligne-lu =   lu : { $lu } · attendu : { $attendu }
ecran-pas-vus = Pas vus sur cette capture : { $valeurs }.
ecran-trop-grand = Cette image a { $pixels } millions de pixels ; { $millions } au plus sont lus.
    .remede = Ne garder que la fenêtre de PRONOTE, ou refaire la capture sur l’écran même.
ecran-bruit = Cette image a trop de points et de traits pour être une fenêtre.
    .remede = Faire une capture de l’écran (touche Impr. écran) plutôt qu’une photo, puis recommencer.
ecran-inconnu = Aucun champ connu ne se lit sur cette image.
    .remede = Montrer la fenêtre entière, droite et nette. Une photo penchée, tournée ou floue ne se lit pas : faire une capture de l’écran, ou comparer à l’œil.
ecran-arrete = La lecture a été arrêtée.
    .remede = Rien n’a été gardé. La relancer si besoin.
ecran-trop-long = La lecture a pris trop de temps : elle est arrêtée.
    .remede = Ne garder de l’image que la fenêtre de PRONOTE, puis recommencer.
ecran-lecteur = Le lecteur de texte de ce programme ne fonctionne pas sur cet ordinateur (« { $raison } »).
    .remede = Comparer à l’œil, ou avec la commande comparer.
annexe-titre = Annexe : consignes, fenêtres et captures
annexe-etape = Étape { $numero } – { $titre }
annexe-faits = { $lieu } – { $minutes } min
annexe-figure = figure « { $figure } »
annexe-repere = repère { $numero } de la figure « { $figure } »
annexe-lieu = Lieu : { $lieu }
annexe-outils = Dans cet assistant : { $outils }
annexe-abri = À mettre d’abord à l’abri :
annexe-schema-seul = Schéma
annexe-schema = Avec vos valeurs
annexe-figure-propre = Figure du parcours, fichier { $fichier }
annexe-capture = Capture du { $date }
annexe-capture-illisible = La capture { $fichier } ne peut pas être affichée. { $raison }
annexe-etape-inconnue = Aucune étape ne s’appelle « { $etape } » : l’annexe n’est pas faite.
    .remede = Voir les identifiants : assistant-pronote parcours --format json.
annexe-vide = Les étapes choisies n’ont rien à montrer pour ce dossier : l’annexe serait vide.
    .remede = Choisir d’autres étapes, ou --annexe toutes.
### Connection checks

connexion-verification-reseau = Cet ordinateur a-t-il le réseau ?
connexion-verification-nom = Le nom public mène-t-il à une adresse ?
connexion-verification-port = Le port public est-il ouvert ?
connexion-verification-page = Quelle page répond à l’adresse publique ?
connexion-verification-tls = Le certificat de l’adresse publique convient-il ?
connexion-verification-directe = La connexion directe (?login=true) est-elle possible ?
connexion-verification-espace = La page de cet espace répond-elle ({ $espace }) ?
connexion-verification-cas-connexion = La page de connexion de l’ENT répond-elle ?
connexion-verification-cas-service = L’ENT connaît-il l’adresse de PRONOTE.net ?
connexion-verification-cas-validation = L’adresse de validation de l’ENT répond-elle comme PRONOTE l’attend ?
connexion-verification-horloge = L’heure du serveur est-elle juste ?
connexion-verification-serveur = Le serveur est-il prêt, d’après son script ?

connexion-verdict-juste = bon
connexion-verdict-faux = à corriger
connexion-verdict-indecis = incertain
connexion-verdict-non-lance = pas fait

connexion-acteur-adjoint = l’adjoint
connexion-acteur-dane = la DANE
connexion-acteur-ent = l’assistance de l’ENT
connexion-acteur-editeur = l’éditeur de PRONOTE
connexion-acteur-reseau = la personne qui gère le réseau
connexion-ligne-acteur = À faire par { $acteur }
connexion-en-cours = Vérification en cours : { $verification }

connexion-arretee = La vérification a été arrêtée avant sa fin.
    .remede = La relancer quand vous voulez.
connexion-sans-https = L’adresse publique est en http : il n’y a pas de certificat à vérifier.
    .remede = Rien à faire ici.
connexion-sans-nom = L’adresse publique est une adresse IP : il n’y a pas de nom à chercher.
    .remede = Rien à faire ici.
connexion-serveur-non-lu = Le réseau ne donne pas l’état du serveur : lancer preparer-serveur.cmd sur le serveur, choix 1, puis coller ses lignes dans la fenêtre, page « Vérifications », onglet « Serveur ».
    .remede = Le script s’enregistre à la même page, ou par la commande script.
connexion-sans-cas = L’adresse du serveur CAS n’est pas connue.
    .remede = La saisir à la page « ENT », puis relancer.
connexion-mandataire = Un serveur mandataire (proxy) sépare cet ordinateur de { $adresse } : un essai sans passer par lui ne prouve rien.
    .remede = Se fier à la vérification de la page, ou relancer depuis un réseau sans mandataire, par exemple un téléphone en partage de connexion.

connexion-reseau-present = Cet ordinateur a le réseau.
    .remede = Rien à faire.
connexion-reseau-sans-voie = Ce poste n’a pas de réseau : il n’a aucune adresse d’où joindre un serveur.
    .remede = Brancher le câble ou choisir le Wi-Fi, vérifier qu’une page s’ouvre dans un navigateur, puis relancer les vérifications.
connexion-reseau-sans-noms = Ce poste n’a pas de réseau : aucun nom n’est trouvé, ni celui de PRONOTE, ni celui de l’ENT, ni celui de l’éditeur.
    .remede = Vérifier qu’une page s’ouvre dans un navigateur ; sinon, prévenir la personne qui gère le réseau (service DNS), puis relancer les vérifications.
connexion-reseau-non-demande = Les adresses ont été données par --resoudre : le réseau n’a pas été cherché.
    .remede = Relancer sans --resoudre pour le chercher.
connexion-reseau-non-verifiable = Non vérifiable d’ici : ce poste n’a pas de réseau.
    .remede = Relancer une fois le réseau revenu.
connexion-reseau-sans-ipv6 = Le nom ne mène qu’à des adresses IPv6 ({ $adresses }), et cet ordinateur n’a pas d’IPv6 : il ne peut rien en dire.
    .remede = Relancer depuis un réseau qui a l’IPv6, par exemple un téléphone en partage de connexion.
connexion-filtre-statut = La réponse ({ $statut }) vient d’un mandataire (proxy) ou d’un filtre, ou peut en venir : elle ne dit rien du serveur.
    .remede = Relancer depuis un réseau sans mandataire, par exemple un téléphone en partage de connexion ; ou demander à la personne qui gère le réseau de laisser passer cette adresse.
connexion-filtre-page = La page reçue n’est peut-être pas celle du serveur : un mandataire (proxy) ou un filtre peut la montrer à sa place. Elle dit : { $titre }.
    .remede = Relancer depuis un réseau sans mandataire, par exemple un téléphone en partage de connexion ; ou demander à la personne qui gère le réseau de laisser passer cette adresse.
connexion-filtre-certificat = Le certificat reçu peut être celui d’un mandataire (proxy) ou d’un filtre qui lit le https, délivré par : { $autorite }.
    .remede = Relancer depuis un réseau sans mandataire, par exemple un téléphone en partage de connexion.

connexion-panne-nom = Le nom de { $adresse } est inconnu du DNS.
    .remede = { $cote ->
        [ent] Comparer l’adresse du CAS avec celle que donne l’ENT.
       *[pronote] Faire créer le nom public, ou corriger l’adresse publique s’il est mal écrit.
    }
connexion-panne-refus = La connexion à { $adresse } est refusée : rien n’écoute sur ce port.
    .remede = { $cote ->
        [ent] Comparer l’adresse et le port du CAS avec ceux que donne l’ENT.
       *[pronote] Démarrer PRONOTE.net et vérifier son port, puis la redirection du port public vers le port d’écoute.
    }
connexion-panne-silence = { $adresse } n’a pas répondu dans le temps imparti.
    .remede = { $cote ->
        [ent] Réessayer plus tard ; si rien ne change, prévenir l’assistance de l’ENT.
       *[pronote] Faire ouvrir le port public dans le pare-feu et le rediriger vers le serveur.
    }
connexion-panne-lenteur = { $adresse } a commencé à répondre, sans finir dans le temps imparti.
    .remede = { $cote ->
        [ent] Réessayer plus tard ; si rien ne change, prévenir l’assistance de l’ENT.
       *[pronote] Redémarrer PRONOTE.net ; si rien ne change, faire vérifier le réseau entre le serveur et l’extérieur.
    }
connexion-panne-fermeture = { $adresse } a fermé la connexion sans répondre.
    .remede = { $cote ->
        [ent] Réessayer plus tard ; si rien ne change, prévenir l’assistance de l’ENT.
       *[pronote] Vérifier que c’est bien PRONOTE.net qui écoute sur ce port, et en http ou en https comme l’adresse le dit.
    }
connexion-panne-coupure = La connexion à { $adresse } a été coupée brutalement.
    .remede = { $cote ->
        [ent] Réessayer plus tard ; si rien ne change, prévenir l’assistance de l’ENT.
       *[pronote] Faire vérifier le pare-feu ou le filtre placé devant le serveur.
    }
connexion-panne-chemin = Aucun chemin ne mène à { $adresse }.
    .remede = Vérifier que cet ordinateur est bien connecté, puis faire vérifier l’adresse par la personne qui gère le réseau.
connexion-panne-langue = Ce qui répond à { $adresse } ne parle pas HTTP.
    .remede = { $cote ->
        [ent] Comparer l’adresse et le port du CAS avec ceux que donne l’ENT.
       *[pronote] Chercher quel programme occupe ce port sur le serveur, et donner à PRONOTE.net un port libre.
    }
connexion-panne-en-tetes = { $adresse } envoie des en-têtes plus longs que permis.
    .remede = Chercher quel programme répond à cette adresse : ce n’est pas ce que l’on attend.
connexion-panne-proxy = Le serveur mandataire (proxy) n’a pas laissé passer la demande vers { $adresse }.
    .remede = Faire vérifier le mandataire, ou relancer depuis un réseau sans mandataire.
connexion-panne-autre = La demande à { $adresse } a échoué, sans cause reconnue.
    .remede = Relancer la vérification ; si elle échoue encore, joindre la preuve à la demande.

connexion-tls-auto-signe = Le certificat de { $adresse } est auto-signé : les navigateurs avertissent et bloquent.
    .remede = Faire installer un certificat délivré par une autorité reconnue.
connexion-tls-autorite = Le certificat de { $adresse } vient d’une autorité que cet ordinateur ne reconnaît pas.
    .remede = Faire installer le certificat avec sa chaîne complète ; vérifier aussi si le réseau de l’établissement inspecte le https.
connexion-tls-nom = Le certificat de { $adresse } est fait pour un autre nom : { $noms }.
    .remede = Faire installer un certificat au nom exact de l’adresse, ou corriger l’adresse.
connexion-tls-expire = Le certificat de { $adresse } n’est plus valable depuis le { $date }.
    .remede = Faire renouveler le certificat.
connexion-tls-futur = Le certificat de { $adresse } ne sera valable qu’à partir du { $date }.
    .remede = Vérifier la date de cet ordinateur, puis faire vérifier le certificat.
connexion-tls-revoque = Le certificat de { $adresse } a été révoqué par son autorité.
    .remede = Faire installer un nouveau certificat.
connexion-tls-ancien = { $adresse } ne parle que TLS 1.0 ou 1.1, comme les serveurs de 2014 : les navigateurs récents le refusent.
    .remede = Faire mettre à jour le serveur, ou placer devant lui un serveur qui parle TLS 1.2.
connexion-tls-absent = Ce qui répond à { $adresse } ne parle pas https.
    .remede = Choisir le même protocole, http ou https, dans l’adresse et dans PRONOTE.net.
connexion-tls-autre = La connexion sécurisée à { $adresse } échoue.
    .remede = Faire vérifier le certificat et les protocoles du serveur, preuve à l’appui.
connexion-tls-juste = Le certificat est reconnu, au bon nom, et valable jusqu’au { $date }.
    .remede = Rien à faire ; noter la date pour le renouveler à temps.

connexion-nom-juste = Le nom public mène à l’adresse { $adresses }.
    .remede = Rien à faire.
connexion-nom-plusieurs = Le nom public mène à plusieurs adresses : { $adresses }.
    .remede = Rien à faire si toutes mènent au même serveur.
connexion-nom-deux-familles = Le nom public mène à des adresses IPv4 et IPv6 : { $adresses }.
    .remede = Rien à faire si toutes mènent au même serveur ; sinon, certains ordinateurs iront ailleurs.
connexion-nom-ipv6 = Le nom public ne mène qu’à des adresses IPv6 ({ $adresses }) : beaucoup de réseaux ne les atteignent pas.
    .remede = Faire ajouter au DNS une adresse IPv4 du serveur.
connexion-nom-prive = Vu d’ici, le nom public mène à une adresse privée ({ $adresses }), que l’extérieur n’atteint pas.
    .remede = Relancer hors de l’établissement, par exemple avec un téléphone en partage de connexion ; si l’adresse reste privée, faire corriger le DNS.
connexion-nom-boucle = Le nom public mène à l’ordinateur lui-même ({ $adresses }).
    .remede = Faire corriger le DNS, et le fichier hosts de cet ordinateur.
connexion-nom-impose = Le nom n’a pas été cherché : l’adresse { $adresses } a été donnée par --resoudre.
    .remede = Relancer sans --resoudre pour chercher le nom.
connexion-port-juste = Le port public est ouvert ({ $adresses }).
    .remede = Rien à faire.

connexion-port-partage = Le port public répond à { $ouvertes }, mais pas à { $fermees } : selon l’adresse choisie, certains n’entreront pas.
    .remede = Faire retirer du DNS l’adresse qui ne répond pas, ou la faire mener au serveur.

connexion-page-pronote = PRONOTE répond.
    .remede = Rien à faire.
connexion-page-pronote-annee = PRONOTE { $annee } répond.
    .remede = Rien à faire.
connexion-page-pronote-ancien = C’est encore PRONOTE { $annee } qui répond, pas PRONOTE 2014.
    .remede = Arrêter les services de PRONOTE { $annee } sur l’ancien serveur, puis vérifier que la redirection du port public mène au nouveau.
connexion-page-ent = La page renvoie vers l’ENT, comme prévu.
    .remede = Rien à faire.
connexion-page-autre-service = La page renvoie vers l’ENT, mais pour une autre adresse que celle communiquée : { $vu } au lieu de { $attendu }.
    .remede = Corriger l’adresse publique dans PRONOTE.net (protocole, nom et port), ou communiquer à l’ENT l’adresse que PRONOTE.net emploie.
connexion-page-directe-fermee = La connexion directe renvoie vers l’ENT au lieu d’ouvrir la page de PRONOTE.
    .remede = Cocher « Autoriser l’authentification directe par PRONOTE.net ».
connexion-page-autre-site = Une page répond, mais ce n’est pas PRONOTE. Elle dit : { $titre }.
    .remede = Chercher quel programme occupe ce port (IIS, autre site…), ou corriger la redirection du port public.
connexion-page-autre-site-muet = Une page répond, mais ce n’est pas PRONOTE.
    .remede = Chercher quel programme occupe ce port (IIS, autre site…), ou corriger la redirection du port public.
connexion-page-ailleurs = La page renvoie vers un autre serveur, qui n’a pas été suivi : { $destination }.
    .remede = { $cote ->
        [ent] Vérifier avec l’assistance de l’ENT que cette adresse est la sienne.
       *[pronote] Vérifier que cette adresse est attendue ; sinon, corriger l’adresse publique ou la redirection.
    }
connexion-page-boucle = La page renvoie sans fin vers elle-même.
    .remede = { $cote ->
        [ent] Ouvrir cette adresse dans un navigateur ; si elle n’aboutit pas, prévenir l’assistance de l’ENT.
       *[pronote] Corriger les redirections du serveur placé devant PRONOTE.net.
    }
connexion-page-trop-de-renvois = La page renvoie de page en page sans aboutir.
    .remede = { $cote ->
        [ent] Ouvrir cette adresse dans un navigateur ; si elle n’aboutit pas, prévenir l’assistance de l’ENT.
       *[pronote] Corriger les redirections du serveur placé devant PRONOTE.net.
    }
connexion-page-introuvable = Le serveur répond que la page n’existe pas (404).
    .remede = { $cote ->
        [ent] Comparer l’adresse du CAS avec celle que donne l’ENT, dossier compris.
       *[pronote] Vérifier le champ « Racine » et que cet espace est publié dans PRONOTE.net.
    }
connexion-page-non-publiee = Le serveur répond « HTTP Error 503 » : la base n’est pas publiée.
    .remede = Publier la base dans PRONOTE.net.
connexion-page-nom-refuse = Windows répond « Invalid Hostname » (400) : un programme écoute bien sur ce port, mais sous un autre nom que celui de l’adresse.
    .remede = Dans PRONOTE.net, réserver le préfixe d’URL sous la forme http://+:port/ (le signe + accepte tous les noms), puis relancer la publication.
connexion-page-http-sys = Windows répond 503 à la place du programme : la base n’est pas publiée, ou l’adresse est réservée à un autre compte, ou à un autre programme qui est arrêté (IIS).
    .remede = Publier la base dans PRONOTE.net ; si elle l’est déjà, réserver de nouveau le préfixe d’URL avec le compte du service, et chercher si IIS occupe le port.
connexion-page-erreur = Le serveur répond par une erreur interne ({ $statut }).
    .remede = { $cote ->
        [ent] Réessayer plus tard ; si rien ne change, prévenir l’assistance de l’ENT.
       *[pronote] Redémarrer PRONOTE.net ; si l’erreur demeure, joindre la preuve à la demande.
    }
connexion-page-statut = Le serveur refuse de donner la page ({ $statut }).
    .remede = { $cote ->
        [ent] Comparer l’adresse du CAS avec celle que donne l’ENT.
       *[pronote] Chercher quel programme ou quel filtre répond à la place de PRONOTE.net.
    }

connexion-cas-juste = La page de connexion de l’ENT répond.
    .remede = Rien à faire.
connexion-cas-sans-formulaire = Une page répond, mais sans formulaire de connexion reconnu.
    .remede = Ouvrir cette adresse dans un navigateur et regarder si l’on peut s’y connecter.
connexion-cas-service-exige = L’ENT refuse sa page de connexion ({ $statut }), sans adresse de service comme avec celle de PRONOTE.net : on ne peut rien conclure.
    .remede = Ouvrir le lien d’authentification dans un navigateur ; si la page de connexion ne vient pas, demander à l’assistance de l’ENT si l’adresse de PRONOTE.net est enregistrée.
connexion-service-connu = L’ENT connaît l’adresse de PRONOTE.net.
    .remede = Rien à faire.
connexion-service-autre-forme = L’ENT ne connaît pas { $attendu }, mais il connaît { $connu } : le protocole ou le port diffère.
    .remede = Demander à l’assistance de l’ENT d’enregistrer exactement { $attendu }.
connexion-service-refuse = L’ENT dit qu’il refuse cette adresse : { $attendu } n’y est pas enregistrée.
    .remede = Communiquer à l’assistance de l’ENT exactement { $attendu } : protocole, nom et port compris.
connexion-service-deux-connexions = L’ENT montre sa page de connexion pour l’adresse de PRONOTE.net comme pour une adresse qui n’existe pas : on ne peut rien conclure.
    .remede = Ouvrir le lien d’authentification dans un navigateur et se connecter : si l’ENT revient vers PRONOTE, il connaît l’adresse.
connexion-service-deux-pareils = L’ENT répond de même à l’adresse de PRONOTE.net et à une adresse qui n’existe pas : on ne peut rien conclure.
    .remede = Ouvrir le lien d’authentification dans un navigateur et se connecter : si l’ENT revient vers PRONOTE, il connaît l’adresse.
connexion-service-obscur = Les réponses de l’ENT ne disent pas s’il connaît l’adresse de PRONOTE.net.
    .remede = Ouvrir le lien d’authentification dans un navigateur et se connecter : si l’ENT revient vers PRONOTE, il connaît l’adresse.
connexion-validation-juste = L’adresse de validation répond : elle refuse un ticket CAS inventé, comme il se doit.
    .remede = Rien à faire.
connexion-validation-page = L’adresse de validation montre une page au lieu de répondre en SAML 1.1.
    .remede = Comparer le lien de validation de PRONOTE.net avec celui que donne l’ENT.
connexion-validation-absente = Rien ne valide à cette adresse ({ $statut }).
    .remede = Comparer le lien de validation de PRONOTE.net avec celui que donne l’ENT, majuscules comprises.
connexion-validation-protocole = L’adresse de validation répond en { $protocole } ; avec PRONOTE 2014, on n’a vu que du SAML 1.1.
    .remede = Mettre l’adresse qui finit par samlValidate.
connexion-validation-laxiste = L’adresse de validation accepte un ticket CAS inventé : n’importe qui pourrait entrer.
    .remede = Prévenir l’assistance de l’ENT sans attendre, et ne pas ouvrir les espaces.
connexion-validation-obscure = La réponse de l’adresse de validation n’est pas reconnue.
    .remede = Joindre la preuve à la demande faite à l’assistance de l’ENT.

connexion-horloge-juste = L’heure du serveur est juste, à { $secondes } s près.
    .remede = Rien à faire.
connexion-horloge-fausse = L’heure du serveur de PRONOTE.net s’écarte de { $secondes } s : certains ENT n’accordent qu’une trentaine de secondes.
    .remede = Régler l’heure du serveur et la synchroniser avec un serveur de temps.
connexion-horloge-ici = Le serveur et l’ENT sont d’accord : c’est l’heure de cet ordinateur qui s’écarte de { $secondes } s.
    .remede = Régler l’heure de cet ordinateur.
connexion-horloge-inconnue = Le serveur ne donne pas son heure.
    .remede = Comparer à l’œil l’heure du serveur avec celle d’un téléphone.

connexion-dire = À dire à l’assistance :
connexion-dire-heure = heure de l’essai : { $heure }
connexion-dire-adresse = adresse demandée : { $adresse }
connexion-dire-reponse = ce qui est revenu : { $reponse }
connexion-dire-phrase = la phrase : { $phrase }

connexion-resoudre-forme = « { $texte } » ne se lit pas comme HOTE:PORT=ADRESSE:PORT.
    .remede = Écrire par exemple notes.clg-x.fr:80=127.0.0.1:8036.
connexion-resoudre-adresse = Après le signe =, « { $texte } » ne donne pas une adresse IP et son port.
    .remede = Écrire par exemple notes.clg-x.fr:80=127.0.0.1:8036.
### Le dossier transmis en .zip
zip-mal-nomme = « { $chemin } » ne se termine pas par .zip.
    .remede = Donner un nom en .zip : aucun autre fichier n’est remplacé.
zip-illisible = « { $chemin } » n’est pas un fichier .zip, ou il a été coupé.
    .remede = Demander à nouveau le fichier à la personne qui l’a fait.
zip-altere = Dans « { $chemin } », « { $nom } » est abîmé.
    .remede = Demander à nouveau le fichier à la personne qui l’a fait.
zip-trop-de-fichiers = « { $chemin } » contient plus de { $maximum } fichiers.
    .remede = Un dossier transmis n’en a jamais autant. Vérifier que c’est le bon fichier, ou laisser les captures.
zip-trop = « { $chemin } » dépasse { $limite } Mo, une fois ouvert.
    .remede = Vérifier que c’est le bon fichier, ou refaire le .zip sans les captures.
zip-dehors = « { $chemin } » contient « { $nom } », qui s’écrirait hors du dossier.
    .remede = Ne pas utiliser ce fichier ; rien n’en a été écrit. Prévenir la personne qui l’a envoyé.
zip-lien = « { $chemin } » contient « { $nom } », qui n’est pas un fichier ordinaire.
    .remede = Ne pas utiliser ce fichier ; rien n’en a été écrit. Prévenir la personne qui l’a envoyé.
zip-inconnu = « { $chemin } » contient « { $nom } », qui n’a pas sa place dans un dossier transmis.
    .remede = Demander un .zip fait par « Transmettre le dossier » ; rien n’a été écrit.
zip-double = « { $chemin } » contient deux fichiers du même nom.
    .remede = Demander un .zip fait par « Transmettre le dossier » ; rien n’a été écrit.
zip-chiffre = Dans « { $chemin } », « { $nom } » est protégé par un mot de passe.
    .remede = Demander le .zip sans mot de passe.
zip-image = Dans « { $chemin } », « { $nom } » ne peut pas être repris. { $cause }
zip-refuse = Dans « { $chemin } », « { $nom } » ne peut pas être repris. { $cause }
    .remede = Demander un nouveau .zip, fait par « Transmettre le dossier », à la personne qui l’a envoyé, et lui dire cette phrase ; rien n’a été écrit.
zip-deguise = Dans « { $chemin } », « { $nom } » n’est pas ce que son nom annonce.
    .remede = Demander un .zip fait par « Transmettre le dossier » ; rien n’a été écrit.
zip-sans-dossier = « { $chemin } » ne contient pas de dossier.ron.
    .remede = Demander un .zip fait par « Transmettre le dossier ».
zip-quoi-dossier = { $nom } : les valeurs et l’avancement
zip-quoi-fiche = { $nom } : le récapitulatif, avec les notes si on les ajoute
zip-quoi-guide = { $nom } : tout le dossier en une page web, avec les notes si on les ajoute
zip-quoi-notes = vos notes sur les étapes
zip-quoi-client = le code client et la facture
zip-quoi-capture = { $nom }
zip-inclus = { $quoi } ({ $taille } Ko)
zip-inclus-mo = { $quoi } ({ $entier },{ $dixieme } Mo)
zip-laisse = sans { $quoi }
zip-avec-notes = Vos notes, et les papiers qui les reprennent
zip-avec-client = Le code client et la facture
zip-avec-captures = Les captures d’écran
zip-titre = Transmettre le dossier
zip-contenu = Ce qui part
zip-ajouter = Ajouter
zip-enregistrer = Enregistrer le .zip
zip-fait = Le .zip est enregistré. Il reste à l’envoyer ou à le copier sur une clé.
zip-montrer = Ouvrir le dossier
recapitulatif-transmettre = Transmettre le dossier
accueil-ouvrir-zip = Ouvrir un .zip…
fenetre-ouvrir-zip = Ouvrir un dossier transmis en .zip

### Vérifications : la page, le récapitulatif, la demande
dossier-lieu-verification = Le résultat gardé de la vérification « { $verification } »

verification-non-gardee = Les résultats ne sont pas gardés dans le dossier : { $cause }
verification-juste-le = Bon, le { $date }.
verification-faux-le = En échec le { $date }.
verification-indecis-le = Incertain, le { $date }.
verification-non-lance-le = Pas fait, le { $date }.
verification-avant = Avant : { $verdict }
verification-perimee = Périmé : une valeur a changé depuis.
verification-adresse-imposee = Adresse imposée, sans chercher le nom : { $adresses }.

fiche-partie-verifications = Vérifications
fiche-aucune-verification = Aucune vérification de l’assistant n’a encore été faite.

page-verifications = Vérifications
page-verifications-pourquoi = Voir, depuis cet ordinateur, si la connexion marche, ce qui ne va pas, et qui doit agir.
verification-ouvrir = Vérifier la connexion
verification-onglet-connexion = Connexion
verification-onglet-reponse = Réponse du CAS
verification-onglet-serveur = Serveur
verification-avant-clic = Rien n’est demandé au réseau avant votre clic.
verification-serveurs = Les vérifications interrogent ces serveurs, et aucun autre (hors DNS et mandataire de cet ordinateur) :
verification-toutes = Tout vérifier
verification-lancer = Vérifier
verification-relancer = Vérifier de nouveau
verification-arreter = Arrêter
verification-en-cours = En cours…
verification-avancement = { $faites ->
    [one] { $faites } vérification terminée sur { $total }
   *[other] { $faites } vérifications terminées sur { $total }
}
verification-bilan-rien = Aucune vérification faite pour l’instant.
verification-bilan-faux = En échec : { $nombre }
verification-bilan-indecis = Incertaines : { $nombre }
verification-bilan-juste = Bonnes : { $nombre }
verification-bilan-non-lance = Pas faites : { $nombre }
verification-bilan-perime = Périmées : { $nombre }
verification-nombre-faux = { $nombre ->
    [one] { $nombre } vérification en échec
   *[other] { $nombre } vérifications en échec
}
verification-nombre-indecis = { $nombre ->
    [one] { $nombre } vérification incertaine
   *[other] { $nombre } vérifications incertaines
}
verification-groupe-adresse = L’adresse publique et le serveur
verification-groupe-ent = L’ENT
verification-groupe-espaces = Les pages des espaces
verification-demandera = Adresses interrogées :
verification-teste = { $nombre ->
    [one] Valeur testée :
   *[other] Valeurs testées :
}
verification-deplier = Voir ce qui a été vu
verification-replier = Cacher ce qui a été vu
verification-choisir-reponse = Choisir la réponse du CAS
verification-choisir-etat = Choisir etat-serveur.txt
verification-placer-script = Enregistrer le script du serveur

reponse-page-pourquoi = Coller la réponse que le CAS donne à PRONOTE pour un compte d’essai : on y lit l’espace qui s’ouvrira. L’assistance de l’ENT peut la fournir.
reponse-page-promesse = Elle porte le nom d’une vraie personne : rien n’en est enregistré, et elle disparaît quand vous quittez cette page.
reponse-page-coller = Coller ici la réponse
reponse-page-ouvrir = Ouvrir un fichier…
reponse-page-effacer = Effacer
reponse-page-longue = Texte de { $taille } Ko : lu, mais non affiché.
reponse-page-protocole = Protocole
reponse-page-utilisateur = Utilisateur
reponse-page-code = Code du refus
reponse-page-message = Message du CAS
reponse-page-faits = Ce que PRONOTE y trouve
reponse-page-autres = Les autres attributs
reponse-page-autres-encore = { $nombre ->
    [one] Et { $nombre } autre attribut.
   *[other] Et { $nombre } autres attributs.
}
reponse-page-services = Les services nommés
reponse-page-remarques = Remarques
reponse-page-code-mene = « { $code } » mène à : { $espaces }.
reponse-page-code-inconnu = « { $code } » ne mène à aucun espace avec vos réglages.
reponse-page-code-autre = « { $code } » ne mène à aucun espace : vos réglages emploient l’autre codage, « { $autre } ».
reponse-page-offre = Ces renseignements sont dans la réponse, sous d’autres noms. Ces noms conviennent :
reponse-page-offre-absents = Du même jeu, ces noms ne sont pas dans cette réponse :
reponse-page-prendre = Prendre ces noms dans le dossier
reponse-page-annulable = Ctrl + Z annule. Reporter ensuite ces noms dans PRONOTE.net.

serveur-page-heberge = PRONOTE est hébergé par l’éditeur : il n’y a pas de serveur à préparer ici.
    .remede = Rien à faire ici.
serveur-page-sans-port = Le script se fait avec le port d’écoute de PRONOTE.net, qui n’est pas encore saisi.
serveur-page-port = Saisir le port d’écoute
serveur-page-script = Le script du serveur
serveur-page-script-pourquoi = À lancer sur le serveur, en administrateur. Il montre chaque commande et attend votre OUI : réserver le préfixe d’URL, ouvrir le port, revenir en arrière. Le choix 1 ne change rien.
serveur-page-garder = Enregistrer dans le dossier
serveur-page-placer = Enregistrer ailleurs…
serveur-page-etat = L’état du serveur
serveur-page-etat-pourquoi = Coller ce que le script affiche pour le choix 1, ou ouvrir le fichier du choix 5. Ce qui y est lu est gardé dans le dossier, sans nom de compte ni chemin.
serveur-page-coller = Coller ici les lignes, de [SYSTEME] à [FIN]
serveur-page-ouvrir = Ouvrir etat-serveur.txt…
serveur-script-ecrit = Le script est écrit : { $fichier }
    .remede = Le lire, puis le porter sur le serveur.
serveur-script-non-ecrit = Le script n’a pas pu être écrit : { $fichier } ({ $reponse })
    .remede = Choisir un autre emplacement.
### Captures in the window, callouts that a figure lacks
parcours-repere-non-dessine = { $ou } : { $nombre ->
        [0] la figure « { $figure } » n’a aucun repère, donc pas le { $repere }.
        [one] la figure « { $figure } » n’a que le repère { $dessines }, pas le { $repere }.
       *[other] la figure « { $figure } » n’a pas de repère { $repere }. Elle a les repères { $dessines }.
    }
    .remede = Écrire dans « repere » un numéro dessiné, ou « hors_figure: true ».
capture-titre = Vos captures
capture-agrandie = Votre capture
capture-comment = Déposer une image PNG, JPEG ou BMP sur la fenêtre, la coller (Ctrl + V) ou choisir son fichier.
capture-choisir = Choisir un fichier…
capture-choisir-titre = Choisir l’image d’une capture
capture-choisir-forme = Images PNG, JPEG ou BMP
capture-coller = Coller l’image copiée
capture-en-cours = Lecture de l’image…
capture-lecture = Lecture…
capture-montre = Ce que l’image montre
capture-description = Description, pour qui ne voit pas l’image
capture-retirer = Retirer
capture-deposer = Déposer l’image : elle s’ajoute à l’étape { $numero }
capture-deposer-ailleurs = Ouvrir d’abord la page d’une étape : l’image s’y dépose
capture-ajoutee = La capture est ajoutée à l’étape.
    .remede = « Agrandir » permet de dire ce qu’elle montre.
capture-retiree = La capture est retirée.
    .remede = Ctrl + Z la remet.
capture-rien-a-coller = Il n’y a pas d’image à coller.
    .remede = Copier l’écran (touche Impr. écran, ou Alt + Impr. écran pour une seule fenêtre), puis coller ici.
capture-collee-illisible = L’image copiée est abîmée, ou trop grande pour être ouverte sans risque.
    .remede = La copier à nouveau, ou l’enregistrer dans un fichier et choisir ce fichier.
capture-sans-presse-papiers = Le système ne donne pas le presse-papiers (« { $reponse } »).
    .remede = Enregistrer l’image dans un fichier, puis choisir ce fichier ou le déposer sur la fenêtre.
capture-sans-etape = Une image se dépose sur la page d’une étape.
    .remede = Ouvrir l’étape que l’image montre, puis y déposer l’image.
capture-lecture-seule = Le dossier est ouvert en lecture seule : la capture n’est pas ajoutée.
    .remede = Fermer l’autre fenêtre qui a ce dossier, puis le rouvrir.
capture-description-figure = { $figure } (étape { $numero })
capture-description-etape = { $etape } (étape { $numero })
touche-coller = Ctrl + V
touche-coller-sens = Ajouter l’image copiée à l’étape
touche-menu = Menu, Maj + F10
touche-menu-sens = Couper, copier, coller dans le champ
capture-sans-dialogue = La fenêtre de choix ne s’ouvre pas sur cet ordinateur.
    .remede = Déposer le fichier de l’image sur la fenêtre, ou copier l’image puis la coller.
annexe-choix = Annexe du récapitulatif (PDF)
annexe-explication = À la fin du récapitulatif, avec vos valeurs : les consignes, les fenêtres à remplir et vos captures d’écran.
annexe-sans = Sans annexe
annexe-tout = Figures et captures
annexe-figures = Figures seules
annexe-captures = Captures seules
annexe-etapes = Étapes
annexe-toutes = Toutes
annexe-aucune = Aucune
annexe-rien = Les étapes choisies n’ont rien à montrer.
annexe-bouton-sans = Annexe : aucune
annexe-bouton-tout = Annexe : { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    }, { $captures ->
        [one] { $captures } capture
       *[other] { $captures } captures
    }
annexe-bouton-figures = Annexe : { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    }
annexe-bouton-captures = Annexe : { $captures ->
        [one] { $captures } capture
       *[other] { $captures } captures
    }
fiche-annexe-vide = Le récapitulatif n’est pas fait : son annexe n’aurait rien à montrer.
    .remede = Choisir d’autres étapes pour l’annexe, ou « Sans annexe ».

connexion-mandataire-script = Le réseau choisit lui-même son mandataire (proxy), et Windows n’a pas pu le trouver ({ $script }) ; sans mandataire, { $adresse } n’est pas atteint.
    .remede = Saisir plus bas le mandataire que donne la personne qui gère le réseau, ou relancer depuis un réseau sans mandataire.
mandataire-vide = L’adresse du mandataire est vide.
    .remede = Saisir son nom et son port, par exemple proxy.exemple.fr:3128.
mandataire-secret = L’adresse du mandataire porte un nom d’utilisateur : l’assistant ne garde aucun mot de passe.
    .remede = Ne saisir que le nom et le port, par exemple proxy.exemple.fr:3128.
mandataire-protocole = « { $texte } » n’est pas un protocole de mandataire que l’assistant emploie.
    .remede = Saisir un mandataire http, par exemple proxy.exemple.fr:3128.
mandataire-sans-port = Il manque le port du mandataire.
    .remede = L’ajouter après deux-points, par exemple proxy.exemple.fr:3128.
mandataire-aucun = aucun mandataire
mandataire-environnement = celui des variables d’environnement
mandataire-fixe = { $adresse }
mandataire-script = choisi par un script, que Windows demandera à { $script }
mandataire-cherche = choisi par le réseau, que Windows interrogera (DHCP, puis le nom wpad)
mandataire-cherche-puis-script = choisi par le réseau, que Windows interrogera (DHCP, puis le nom wpad), ou par un script, demandé à { $script }
verification-mandataire-demande = Windows cherchera aussi par quel mandataire passer : { $voie }.
verification-mandataire = Mandataire (proxy)
verification-mandataire-machine = Celui de cet ordinateur : { $voie }
verification-mandataire-sans = Aucun
verification-mandataire-propre = Un autre
parcours-liste-verifications = les vérifications
verification-etape = Seulement pour l’étape « { $etape } »
verification-revocation = Sous Windows, la vérification d’un certificat peut aussi interroger le serveur de révocation de son autorité.
### Le code client et le numéro de facture
enregistrement-titre = Code client et facture
enregistrement-code-ou = En haut de chaque facture d’Index Éducation.
enregistrement-facture-ou = Celui d’une facture récente.
enregistrement-garder = Garder dans le dossier
enregistrement-garde = Ils sont dans le dossier. Décocher pour les en retirer, anciennes versions comprises.
enregistrement-non-garde = Rien n’en est écrit : ils s’effacent à la fermeture de l’assistant.
enregistrement-uai = C’est l’UAI du collège, qui ne se donne pas ici.
    .remede = Recopier le code client et le numéro de facture d’une facture d’Index Éducation.
enregistrement-caractere = Le caractère { $trouve } ne convient pas ici.
    .remede = Ne garder que les chiffres, les lettres, les espaces et les signes - / . _
enregistrement-invisible = Le texte contient un caractère invisible.
    .remede = Tout effacer, puis saisir le numéro à la main.
enregistrement-long = Le texte compte { $nombre } caractères : il en faut { $maximum } au plus.
    .remede = Ne recopier que le numéro.
### La fenêtre : annuler, l’état d’une étape, une autre valeur
fenetre-annuler-saisie = Annuler la saisie (Ctrl + Z)
fenetre-retablir = Rétablir la saisie (Ctrl + Y)
fenetre-faite = faite
fenetre-faite-essais = { $nombre ->
    [one] faite, un essai sans réussite notée
   *[other] faite, { $nombre } essais sans réussite notée
 }
fenetre-a-revoir = à revoir
fenetre-en-attente = en attente depuis le { $date }
fenetre-a-trancher = à trancher
fenetre-demande-d-abord = Cette étape demande d’abord autre chose.
comparer-autre = Ce texte est une autre valeur du dossier : { $valeur }.
### Incidents : ce qui est dit quand le programme ne peut pas continuer

incident-arret = Assistant PRONOTE a rencontré une erreur et doit se fermer.
    .remede = Ce qui a été tapé est enregistré, sauf peut-être le dernier mot. Rouvrir le programme : le dossier s’ouvre là où vous étiez.
incident-fenetre = La fenêtre ne peut pas s’ouvrir sur cet ordinateur.
    .remede = Fermer les autres programmes ou redémarrer, puis réessayer. Sinon, utiliser un autre poste : un dossier se copie sur une clé.
incident-ecriture = Un fichier du dossier ne peut pas être écrit.
    .remede = Vérifier la place sur le disque et vos droits sur le dossier, puis réessayer.
incident-abime = Le programme est abîmé : une partie ne se lit pas.
    .remede = Copier de nouveau assistant-pronote.exe depuis le fichier compressé, et vérifier son empreinte comme le dit LISEZ-MOI.
incident-commande = La commande n’a pas abouti, et aucune console n’est là pour dire pourquoi.
    .remede = Pour ouvrir la fenêtre, lancer le programme seul, ou y déposer le dossier d’un collège. Pour une commande, la taper dans l’Invite de commandes.
incident-journal = Le détail est gardé dans le fichier { $fichier }

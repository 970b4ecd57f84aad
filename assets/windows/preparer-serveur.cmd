@echo off
rem ========================================================
rem  Preparer le serveur pour PRONOTE.net
rem  Port d'ecoute {{PORT}}, protocole {{PROTOCOLE}}
rem
rem  Ce fichier est un simple texte : le lire avant de le lancer.
rem   - Il ne change rien sans montrer la commande et attendre OUI.
rem   - Ce que font les choix 2 et 3, le choix 4 le defait.
rem   - Il n'envoie rien et ne telecharge rien.
rem  Le lancer sur le serveur, par un clic droit puis
rem  "Executer en tant qu'administrateur" (Windows XP : "Executer en tant que").
rem ========================================================
setlocal EnableExtensions EnableDelayedExpansion
title Preparer le serveur PRONOTE

set "PORT={{PORT}}"
set "PREFIXE={{PROTOCOLE}}://+:{{PORT}}/"
set "REGLE=PRONOTE.net {{PORT}}"
set "SERVICES=HKLM\SYSTEM\CurrentControlSet\Services"
set "RAPPORT=%~dp0etat-serveur.txt"

rem  Les commandes sont celles de Windows, jamais celles du dossier courant.
set "PATH=%SystemRoot%\System32;%SystemRoot%;%SystemRoot%\System32\Wbem;%PATH%"
cd /d "%SystemRoot%\System32"

rem  ANCIEN : Windows XP ou 2003, qui n'a ni "netsh http" ni "advfirewall".
set "VERSION="
for /f "tokens=2 delims=[]" %%v in ('ver') do for /f "tokens=2" %%w in ("%%v") do set "VERSION=%%w"
set "ANCIEN="
echo.%VERSION%| findstr /b /c:"5." >nul && set "ANCIEN=oui"
set "HTTPCFG="
for %%x in (httpcfg.exe) do set "HTTPCFG=%%~$PATH:x"

rem  ADMIN : la fenetre a-t-elle les droits d'administrateur ?
set "ADMIN="
reg query HKU\S-1-5-19 >nul 2>nul && set "ADMIN=oui"

if /i "%~1"=="/etat" goto etat_seul

:menu
echo.
echo  Serveur PRONOTE : port %PORT%
echo.
echo   1  Voir l'etat du serveur (ne change rien)
echo   2  Reserver le prefixe %PREFIXE%
echo      (seulement si le bouton de PRONOTE.net n'a pas suffi)
echo   3  Ouvrir le port %PORT% dans le pare-feu de Windows
echo   4  Revenir en arriere : defaire 2 et 3
echo   5  Enregistrer l'etat dans un fichier, a cote de ce script
echo.
set "CHOIX="
set /p "CHOIX=Votre choix (Entree seule pour quitter) : "
if not defined CHOIX goto quitter
if "!CHOIX!"=="1" call :etat
if "!CHOIX!"=="2" call :reserver
if "!CHOIX!"=="3" call :ouvrir
if "!CHOIX!"=="4" call :revenir
if "!CHOIX!"=="5" call :enregistrer
goto menu

:quitter
endlocal
exit /b 0

:etat_seul
call :etat
endlocal
exit /b 0

rem ========================================================
rem  1. L'etat : rien n'est change. Chaque ligne porte une marque, pour etre
rem     relue par l'Assistant PRONOTE.
rem ========================================================
:etat
echo [SYSTEME] version=%VERSION%
echo [SYSTEME] port=%PORT%
echo [SYSTEME] protocole={{PROTOCOLE}}
call :etat_port
call :etat_prefixe
call :etat_parefeu
call :etat_services
echo [FIN]
goto :eof

:etat_port
set "TROUVE="
for /f "tokens=1-3,*" %%a in ('netstat -ano ^| findstr /c:":%PORT% "') do call :etat_port_ligne "%%b" "%%c" "%%d"
if not defined TROUVE echo [PORT] libre
goto :eof

rem  Une ecoute se reconnait a son adresse distante, en toute langue de Windows.
rem  Le dernier mot de la ligne est le numero du processus.
:etat_port_ligne
if not "%~2"=="0.0.0.0:0" if not "%~2"=="[::]:0" goto :eof
echo.%~1| findstr /e /c:":%PORT%" >nul || goto :eof
set "TROUVE=oui"
set "NUMERO="
for %%n in (%~3) do set "NUMERO=%%n"
set "PROCESSUS=inconnu"
for /f "tokens=1,2 delims=," %%p in ('tasklist /fi "PID eq %NUMERO%" /fo csv /nh 2^>nul') do if "%%~q"=="!NUMERO!" set "PROCESSUS=%%~p"
echo [PORT] ecoute=%~1
echo [PORT] numero=!NUMERO!
echo [PORT] processus=!PROCESSUS!
goto :eof

:etat_prefixe
set "TROUVE="
if defined ANCIEN goto etat_prefixe_ancien
for %%s in (http https) do for /f "tokens=*" %%l in ('netsh http show urlacl ^| findstr /c:" %%s://" ^| findstr /c:":%PORT%/"') do call :etat_prefixe_ligne %%s "%%l"
for /f "tokens=*" %%d in ('netsh http show urlacl url^=%PREFIXE% ^| findstr /c:"D:("') do echo [PREFIXE] droits=%%d
if not defined TROUVE echo [PREFIXE] libre
goto :eof

:etat_prefixe_ancien
if not defined HTTPCFG goto etat_prefixe_inconnu
for %%s in (http https) do for /f "tokens=*" %%l in ('httpcfg query urlacl ^| findstr /c:" %%s://" ^| findstr /c:":%PORT%/"') do call :etat_prefixe_ligne %%s "%%l"
if not defined TROUVE echo [PREFIXE] libre
goto :eof

:etat_prefixe_inconnu
echo [PREFIXE] httpcfg=absent
goto :eof

:etat_prefixe_ligne
set "TROUVE=oui"
set "LIGNE=%~2"
echo [PREFIXE] reserve=%~1://!LIGNE:*://=!
goto :eof

:etat_parefeu
set "TROUVE=absente"
if defined ANCIEN goto etat_parefeu_ancien
netsh advfirewall firewall show rule name="%REGLE%" >nul 2>nul && set "TROUVE=presente"
echo [PAREFEU] regle=!TROUVE!
goto :eof

:etat_parefeu_ancien
netsh firewall show portopening 2>nul | findstr /r /c:"^%PORT% " >nul && set "TROUVE=presente"
echo [PAREFEU] regle=!TROUVE!
goto :eof

rem  Les noms exacts des services ne sont pas connus d'avance : on les cherche.
:etat_services
set "TROUVE="
for /f "tokens=5 delims=\" %%k in ('reg query "%SERVICES%" ^| findstr /i "pronote"') do call :etat_service "%%k"
for /f "tokens=*" %%l in ('sc query state^= all bufsize^= 65536 ^| findstr /i "pronote"') do call :etat_service_affiche "%%l"
if not defined TROUVE echo [SERVICE] aucun
goto :eof

rem  " : 4 " est l'etat "en marche", en toute langue de Windows.
:etat_service
set "TROUVE=oui"
set "MARCHE=arrete"
sc query "%~1" | findstr /c:" : 4 " >nul && set "MARCHE=en_marche"
echo [SERVICE] nom=%~1
echo [SERVICE] etat=!MARCHE!
for %%v in (DisplayName ImagePath ObjectName Start) do for /f "tokens=2,*" %%a in ('reg query "%SERVICES%\%~1" /v %%v 2^>nul ^| findstr /c:"REG_"') do echo [SERVICE] %%v=%%b
goto :eof

:etat_service_affiche
set "TROUVE=oui"
echo [SERVICE] liste=%~1
goto :eof

rem ========================================================
rem  2. Reserver le prefixe, pour un compte et jamais pour tous. La reservation
rem     remplace les droits que Windows donne d'office a LocalSystem et aux
rem     administrateurs : pour un autre compte que celui de PRONOTE.net, elle
rem     peut donc l'empecher de publier.
rem ========================================================
:reserver
if not defined ADMIN goto sans_droits
if defined ANCIEN if not defined HTTPCFG goto sans_httpcfg
echo.
echo  Dans PRONOTE.net, le bouton de reservation suffit d'ordinaire.
echo  Sinon, reserver %PREFIXE%
echo  pour le compte sous lequel tourne PRONOTE.net, et lui seul : pour un
echo  autre, PRONOTE.net ne pourrait sans doute plus publier. En cas de doute,
echo  ne rien reserver et demander a la DANE.
set "NOMBRE=0"
for /f "tokens=5 delims=\" %%k in ('reg query "%SERVICES%" ^| findstr /i "pronote"') do call :reserver_service "%%k"
set /a "NOMBRE+=1"
echo   !NOMBRE!  Votre compte, si vous lancez vous-meme PRONOTE.net
set "QUI="
set /p "QUI=Votre choix (Entree seule pour renoncer) : "
if not defined QUI goto faire_rien
if "!QUI!"=="!NOMBRE!" goto reserver_compte
set "OBJET="
for /l %%n in (1,1,8) do if "!QUI!"=="%%n" call :reserver_choisi %%n
if not defined OBJET goto faire_rien
goto reserver_objet

rem  Le dernier choix de la liste est le compte de l'utilisateur.
:reserver_choisi
if %1 lss !NOMBRE! set "OBJET=!OBJET%1!"
goto :eof

rem  Chaque service avec le compte sous lequel Windows le fait tourner.
:reserver_service
if !NOMBRE! geq 8 goto :eof
set "OBJET="
for /f "tokens=2,*" %%a in ('reg query "%SERVICES%\%~1" /v ObjectName 2^>nul ^| findstr /c:"REG_"') do set "OBJET=%%b"
if not defined OBJET goto :eof
set /a "NOMBRE+=1"
set "OBJET!NOMBRE!=!OBJET!"
echo   !NOMBRE!  !OBJET!, le compte du service %~1
goto :eof

rem  Les trois comptes de Windows ont un nom court ; un autre a un numero (SID).
:reserver_objet
set "COMPTE="
if /i "!OBJET!"=="LocalSystem" set "COMPTE=SY"
if /i "!OBJET!"=="NT AUTHORITY\NetworkService" set "COMPTE=NS"
if /i "!OBJET!"=="NT AUTHORITY\LocalService" set "COMPTE=LS"
if defined COMPTE goto reserver_faire
set "DOMAINE="
set "NOM="
for /f "tokens=1,2 delims=\" %%d in ("!OBJET!") do set "DOMAINE=%%d"& set "NOM=%%e"
if "!DOMAINE!"=="." set "DOMAINE=%COMPUTERNAME%"
call :numero_du_compte
goto reserver_verifier

:numero_du_compte
for /f "tokens=2 delims==" %%s in ('wmic useraccount where "name='!NOM!' and domain='!DOMAINE!'" get sid /value') do for /f "tokens=1" %%t in ("%%s") do set "COMPTE=%%t"
goto :eof

rem  Le compte est designe par son numero (SID), sur que soit la langue.
:reserver_compte
set "COMPTE="
if defined ANCIEN goto reserver_compte_ancien
for /f "tokens=2 delims=," %%s in ('whoami /user /fo csv /nh') do set "COMPTE=%%~s"
goto reserver_verifier

:reserver_compte_ancien
set "NOM=%USERNAME%"
set "DOMAINE=%USERDOMAIN%"
call :numero_du_compte
goto reserver_verifier

:reserver_verifier
echo.!COMPTE!| findstr /r /c:"^S-1-5-[0-9-]*$" >nul || goto sans_compte
goto reserver_faire

:reserver_faire
if defined ANCIEN goto reserver_faire_ancien
call :faire netsh http add urlacl url=%PREFIXE% sddl="D:(A;;GX;;;%COMPTE%)"
goto :eof

:reserver_faire_ancien
call :faire httpcfg set urlacl /u %PREFIXE% /a "D:(A;;GX;;;%COMPTE%)"
goto :eof

rem ========================================================
rem  3. Ouvrir le port dans le pare-feu de Windows.
rem ========================================================
:ouvrir
if not defined ADMIN goto sans_droits
if defined ANCIEN goto ouvrir_ancien
netsh advfirewall firewall show rule name="%REGLE%" >nul 2>nul && goto deja_ouvert
call :faire netsh advfirewall firewall add rule name="%REGLE%" dir=in action=allow protocol=TCP localport=%PORT%
goto :eof

:ouvrir_ancien
call :faire netsh firewall add portopening TCP %PORT% "%REGLE%"
goto :eof

:deja_ouvert
echo.
echo  La regle "%REGLE%" existe deja : rien a faire.
goto :eof

rem ========================================================
rem  4. Revenir en arriere.
rem ========================================================
:revenir
if not defined ADMIN goto sans_droits
echo.
echo  La reservation de %PREFIXE%
echo  est retiree, celle du bouton de PRONOTE.net aussi : il faudra peut-etre
echo  la refaire pour publier de nouveau sur le port %PORT%.
if defined ANCIEN goto revenir_ancien
call :faire netsh http delete urlacl url=%PREFIXE%
call :faire netsh advfirewall firewall delete rule name="%REGLE%"
goto :eof

:revenir_ancien
if defined HTTPCFG call :faire httpcfg delete urlacl /u %PREFIXE%
call :faire netsh firewall delete portopening TCP %PORT%
goto :eof

rem ========================================================
rem  5. Enregistrer l'etat : le seul fichier que ce script ecrit.
rem ========================================================
:enregistrer
echo.
copy /y nul "%RAPPORT%" >nul 2>nul || goto sans_fichier
call :etat >"%RAPPORT%"
echo  Etat enregistre dans :
echo  %RAPPORT%
goto :eof

rem ========================================================
rem  Montrer une commande, demander, faire.
rem ========================================================
:faire
echo.
echo  Commande : %*
set "ACCORD="
set /p "ACCORD=Taper OUI puis Entree pour l'executer : "
if /i not "!ACCORD!"=="OUI" goto faire_rien
%*
if errorlevel 1 goto faire_echec
echo  Fait.
goto :eof

:faire_rien
echo  Rien n'a ete fait.
goto :eof

:faire_echec
echo  La commande a echoue : noter le message ci-dessus.
goto :eof

:sans_droits
echo.
echo  Il faut les droits d'administrateur : fermer cette fenetre, faire un
echo  clic droit sur ce fichier, puis "Executer en tant qu'administrateur".
goto :eof

:sans_httpcfg
echo.
echo  Ce Windows a besoin de httpcfg.exe, des "Support Tools" de son CD.
echo  Sans lui, seul le bouton de PRONOTE.net peut reserver le prefixe.
goto :eof

:sans_compte
echo.
echo  Le numero (SID) de ce compte n'a pas ete trouve. Rien n'a ete fait.
goto :eof

:sans_fichier
echo  Le fichier n'a pas pu etre ecrit : choisir 1 et noter ce qui s'affiche.
goto :eof

@rem Runs a command of assistant-pronote.exe, waits for its end and ends with its exit status: 0, 1 or 2.
@start "" /b /wait "%~dp0assistant-pronote.exe" %*
@exit /b %errorlevel%

@echo off
rem Starts the command line on Windows, as the script recipes does elsewhere. Builds it on first use, and again when a
rem source is newer than what was built. Each build has a folder of its own under target\builds, so that what runs is not
rem disturbed by a build; target\builds\current names the one to start.
setlocal DisableDelayedExpansion

rem Not called home, which other programs look at. The dot keeps the last backslash away from a quote.
set "project=%~dp0."
set "builds=%project%\target\builds"

set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if exist "%java%" goto built
set "java=java"
where java >nul 2>&1
if errorlevel 1 goto nojava
if not defined JAVA_HOME goto built
echo JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe. Using the java of the PATH instead. 1>&2
echo   fix: set JAVA_HOME to a JDK 17 or newer, or unset it 1>&2
rem Maven would refuse to start.
set "JAVA_HOME="

:built
set "build="
if exist "%builds%\current" set /p build=<"%builds%\current"
if not defined build goto build
set "jar=%builds%\%build%\recipes.jar"
if not exist "%jar%" goto build
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; if (Get-ChildItem -LiteralPath ($env:project + '\src\main'), ($env:project + '\pom.xml') -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build

:start
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms64m -Xmn16m -Dgroovy.indy.optimize.threshold=0 "-Drecipes.home=%project%" -jar "%jar%" %*
exit /b %errorlevel%

:build
set "maven=mvn"
where mvn >nul 2>&1
if errorlevel 1 set "maven=%project%\mvnw.cmd"
echo Building the recipes, once ... 1>&2
pushd "%project%"
call "%maven%" -q -B -DskipTests package 1>&2
if errorlevel 1 goto failed
popd
rem A folder in which a file is open cannot be renamed. The current build stays: a process may be about to start from it.
for /d %%b in ("%builds%\b*") do if not "%%~nxb"=="%build%" ren "%%b" "old-%%~nxb" >nul 2>&1
for /d %%b in ("%builds%\old-b*") do rd /s /q "%%b" >nul 2>&1
for /f %%t in ('powershell -NoProfile -NonInteractive -Command "Get-Date -Format yyyyMMddHHmmss"') do set "build=b%%t-%random%"
set "jar=%builds%\%build%\recipes.jar"
xcopy /e /i /q "%project%\target\lib" "%builds%\%build%\lib" >nul
if errorlevel 1 goto nocopy
copy /y "%project%\target\recipes.jar" "%jar%" >nul
if errorlevel 1 goto nocopy
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = [DateTime]::UtcNow"
>"%builds%\current.new" echo %build%
move /y "%builds%\current.new" "%builds%\current" >nul
if errorlevel 1 goto nocopy
goto start

:nojava
echo The recipes need Java, and there is none. 1>&2
echo   fix: install a JDK 17 or newer, or set JAVA_HOME 1>&2
exit /b 2

:failed
popd
echo The build failed; its output is above. 1>&2
exit /b 2

:nocopy
echo The build could not be copied to %builds%. 1>&2
echo   fix: see that you may write there, and that the disk has room 1>&2
exit /b 2

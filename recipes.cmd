@echo off
rem Starts the command line on Windows, as the script recipes does elsewhere. Builds it on first use, and again when a
rem source is newer than what was built.
setlocal DisableDelayedExpansion

rem Not called home, which other programs look at. The dot keeps the last backslash away from a quote.
set "project=%~dp0."
set "jar=%project%\target\recipes.jar"

set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if exist "%java%" goto built
set "java=java"
where java >nul 2>&1
if errorlevel 1 goto nojava

:built
if not exist "%jar%" goto build
if not exist "%project%\target\lib\" goto build
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; if (Get-ChildItem -LiteralPath ($env:project + '\src\main'), ($env:project + '\pom.xml') -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build

:start
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms64m -Xmn16m -Dgroovy.indy.optimize.threshold=0 "-Drecipes.home=%project%" -jar "%jar%" %*
exit /b %errorlevel%

:build
where mvn >nul 2>&1
if errorlevel 1 goto nomaven
echo Building the recipes, once ... 1>&2
pushd "%project%"
call mvn -q -B -DskipTests package 1>&2
if errorlevel 1 goto failed
popd
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = [DateTime]::UtcNow"
goto start

:nojava
echo The recipes need Java, and there is none. 1>&2
echo   fix: install a JDK 17 or newer, or set JAVA_HOME 1>&2
exit /b 2

:nomaven
echo The recipes are built with Maven, and there is none. 1>&2
echo   fix: install Maven 3.8 or newer 1>&2
exit /b 2

:failed
popd
echo The build failed; its words stand above. 1>&2
exit /b 2

@echo off
rem Starts Hela bilden. Finds Java 25 or newer; keeps a start-up cache in the user's data folder.
rem HELABILDEN_HOME moves the user's data; HELABILDEN_JAVA_OPTIONS adds options to Java; HELABILDEN_AOT=off leaves the cache out.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
set "PROGRAM=%~dp0.."
set "LIBRARY=%PROGRAM%\lib"
set "JAVA_FOUND="
call :candidate "%PROGRAM%\runtime"
if not defined JAVA_FOUND if defined JAVA_HOME call :candidate "%JAVA_HOME%"
if not defined JAVA_FOUND for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA_FOUND call :candidate "%%~dpJ.."
if not defined JAVA_FOUND for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do if not defined JAVA_FOUND call :candidate "%%~D"
if not defined JAVA_FOUND (
  echo Hela bilden behöver Java 25 eller nyare, och det finns inte på den här datorn. 1>&2
  echo Installera till exempel Temurin 25 från https://adoptium.net, eller sätt JAVA_HOME. / Hela bilden needs Java 25 or newer: install Temurin 25, or set JAVA_HOME. 1>&2
  exit /b 4
)
if defined HELABILDEN_HOME (set "DATA=%HELABILDEN_HOME%") else set "DATA=%LOCALAPPDATA%\Hela bilden"
if not exist "%DATA%\tmp" mkdir "%DATA%\tmp"
if not exist "%DATA%\cache" mkdir "%DATA%\cache"
set "CLASS_PATH=%LIBRARY%\helabilden.jar"
set /p JARS=<"%LIBRARY%\classpath"
for %%J in ("%JARS::=" "%") do (
  set "JAR=%%~J"
  set "CLASS_PATH=!CLASS_PATH!;%LIBRARY%\!JAR:LIB/=!"
)
set "AOT="
if /i not "%HELABILDEN_AOT%"=="off" (
  if exist "%LIBRARY%\helabilden.aot" (
    set "AOT=-XX:AOTCache=%LIBRARY%\helabilden.aot"
  ) else (
    for %%F in ("%LIBRARY%\helabilden.jar") do set "STAMP=%%~zF%%~tF"
    set "STAMP=!STAMP::=!"
    set "STAMP=!STAMP: =!"
    set "STAMP=!STAMP:/=!"
    set "CACHE=%DATA%\cache\!JAVA_VERSION!-!STAMP!.aot"
    if exist "!CACHE!" (set "AOT=-XX:AOTCache=!CACHE!") else set "AOT=-Dhelabilden.aot.cache=!CACHE!"
  )
)
if defined AOT set AOT="%AOT%"
rem A verb is over before Java's second compiler would pay for itself; the window is not.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "COMPILER="
if /i "%~x1"==".gpkg" set "COMPILER="
if /i "%~1"=="present" set "COMPILER="
"%JAVA_FOUND%\bin\java" %AOT% %COMPILER% -XX:+UseSerialGC -Xlog:aot=off -Xlog:cds=off --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Djava.io.tmpdir=%DATA%\tmp" "-Djava.util.logging.config.file=%LIBRARY%\logging.properties" %HELABILDEN_JAVA_OPTIONS% -classpath "%CLASS_PATH%" se.helabilden.Main %*
exit /b %ERRORLEVEL%

:candidate
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
for /f "delims=." %%M in ("%FOUND%") do if %%M GEQ 25 (
  set "JAVA_FOUND=%~f1"
  set "JAVA_VERSION=%FOUND%"
)
exit /b 0

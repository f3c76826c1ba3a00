@echo off
rem Starts the runnable jar beside this script with JVM options for short runs that wait for hosts (docs/benchmark.md). The first run writes
rem an archive of loaded classes to the user's cache, and later starts map it instead of loading the classes one by one.
rem No parenthesized block holds a path or an argument, because a closing parenthesis in one, as in "Program Files (x86)", would end the block.
setlocal EnableExtensions DisableDelayedExpansion

set "JAR=%~dp0plumbline-cli.jar"
if not exist "%JAR%" for %%f in ("%~dp0plumbline-*-cli.jar") do set "JAR=%%~ff"
if not exist "%JAR%" goto nojar

set "JAVA="
for %%f in (java.exe) do set "JAVA=%%~$PATH:f"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA goto nojava
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms48m -XX:NewSize=28m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"

rem Live runs load more classes than replays. The shell separates --mode=live at the equals sign. Arguments of other commands are not looked at,
rem because a quotation mark in one, as in a reason, would end the comparison.
set "COMMAND=%~1"
set "MODE=replay"
if not "%COMMAND%"=="run" goto cache
:argument
if "%~1"=="" goto cache
if /i "%~1"=="live" set "MODE=live"
shift /1
goto argument

:cache
rem An archive fits one jar and one JVM.
for %%f in ("%JAR%") do set "KEY=%%~zf %%~tf"
for %%f in ("%JAVA%") do set "KEY=%KEY% %%~zf %%~tf %MODE%"
set "KEY=%KEY:/=-%"
set "KEY=%KEY::=-%"
set "KEY=%KEY:.=-%"
set "KEY=%KEY: =-%"
set "CACHE=%LOCALAPPDATA%\plumbline"
set "ARCHIVE=%CACHE%\%KEY%.jsa"
rem Without a folder of the user's the archive would be one that anybody may have written.
if not defined LOCALAPPDATA goto plain
if exist "%ARCHIVE%" goto mapped
rem Runners of CI servers start once, and would pay for an archive without using it.
if defined CI goto plain
if not "%COMMAND%"=="run" goto plain
if not exist "%CACHE%\" mkdir "%CACHE%" 2>nul
if not exist "%CACHE%\" goto plain

set "NEW=%ARCHIVE%.%RANDOM%"
"%JAVA%" "-XX:ArchiveClassesAtExit=%NEW%" %OPTIONS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
rem A run that was refused or killed has loaded too few classes.
if %CODE% EQU 0 goto keep
if %CODE% EQU 1 goto keep
if %CODE% EQU 3 goto keep
del "%NEW%" 2>nul
exit /b %CODE%

:keep
move /y "%NEW%" "%ARCHIVE%" >nul 2>&1
exit /b %CODE%

:mapped
"%JAVA%" "-XX:SharedArchiveFile=%ARCHIVE%" %OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:plain
"%JAVA%" %OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:nojar
echo "%~dp0": plumbline-cli.jar is missing; put it beside this script>&2
exit /b 4

:nojava
echo no Java was found; install JDK 17 or newer, or set JAVA_HOME>&2
exit /b 4

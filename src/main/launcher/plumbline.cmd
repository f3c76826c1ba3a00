@echo off
rem Starts the runnable jar beside this script with JVM options for short runs that wait for hosts (docs/benchmark.md). The first run writes
rem an archive of loaded classes to the user's cache, and later starts map it instead of loading the classes one by one.
setlocal
set "JAR=%~dp0plumbline-cli.jar"
if not exist "%JAR%" for %%f in ("%~dp0plumbline-*-cli.jar") do set "JAR=%%~ff"
if not exist "%JAR%" (
  echo %~dp0: plumbline-cli.jar is missing; put it beside this script>&2
  exit /b 4
)
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"

rem An archive fits one jar and one JVM; the JVM ignores one that does not fit.
for %%f in ("%JAR%") do set "KEY=%%~zf %%~tf"
set "KEY=%KEY:/=-%"
set "KEY=%KEY::=-%"
set "KEY=%KEY:.=-%"
set "KEY=%KEY: =-%"
set "CACHE=%LOCALAPPDATA%\plumbline"
set "ARCHIVE=%CACHE%\%KEY%.jsa"
if exist "%ARCHIVE%" (
  "%JAVA%" "-XX:SharedArchiveFile=%ARCHIVE%" %OPTIONS% -jar "%JAR%" %*
  exit /b
)
if defined CI goto plain
if not "%~1"=="run" goto plain
if not defined LOCALAPPDATA goto plain
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
set "NEW=%ARCHIVE%.%RANDOM%"
"%JAVA%" "-XX:ArchiveClassesAtExit=%NEW%" %OPTIONS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
rem A run that was refused has loaded too few classes.
if %CODE% EQU 0 goto keep
if %CODE% EQU 1 goto keep
if %CODE% EQU 3 goto keep
del "%NEW%" 2>nul
exit /b %CODE%
:keep
move /y "%NEW%" "%ARCHIVE%" >nul 2>&1
exit /b %CODE%
:plain
"%JAVA%" %OPTIONS% -jar "%JAR%" %*
exit /b

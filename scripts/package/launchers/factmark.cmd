@echo off
rem Factmark's command line: the program without its window.
"%~dp0Factmark.exe" --factmark-cli --ozone-platform=headless --disable-gpu --no-sandbox --log-level=3 -- %*
exit /b %ERRORLEVEL%

# Makes the Windows program and its installer (.msi, for the user alone: no administrator needed).
# Needs: JDK 25 (JAVA_HOME), Maven, and WiX 3 for the .msi. Run in PowerShell on Windows.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$jdk = $env:JAVA_HOME
if (-not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'JDK 25 or newer is needed: set JAVA_HOME' }
$version = ([xml](Get-Content pom.xml)).project.version
$settings = Get-Content installer\common\settings -Raw
$modules = ([regex]::Match($settings, 'MODULES=([^\n]*(?:\\\n[^\n]*)*)').Groups[1].Value) -replace '\\\r?\n', ''
$target = 'target\installer'
if (Test-Path $target) { Remove-Item -Recurse -Force $target }
New-Item -ItemType Directory $target | Out-Null

mvn -q -B -DskipTests package
if ($LASTEXITCODE) { throw 'the build failed' }
& "$jdk\bin\jlink" --add-modules $modules --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$target\runtime"
$options = '-XX:+UseSerialGC', '-Xlog:aot=off', '-Xlog:cds=off', '-XX:AOTCache=$APPDIR\helabilden.aot',
  '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow',
  '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8', '-Djava.util.logging.config.file=$APPDIR\logging.properties' |
  ForEach-Object { '--java-options', $_ }
& "$jdk\bin\jpackage" --type app-image --name 'Hela bilden' --app-version $version --vendor 'Hela bilden' `
  --description 'Kartor, behovsanalys och plan mot segregation' --input target\helabilden\lib --main-jar helabilden.jar `
  --main-class se.helabilden.Main --runtime-image "$target\runtime" --dest $target --win-console @options

$scratch = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
$env:HELABILDEN_HOME = "$scratch\home"
$app = "$PWD\$target\Hela bilden\app"
$classPath = (Get-Content "$app\Hela bilden.cfg" | Select-String '^app.classpath=(.*)$' |
  ForEach-Object { $_.Matches[0].Groups[1].Value.Replace('$APPDIR', $app) }) -join ';'
& "$target\Hela bilden\runtime\bin\java.exe" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED `
  --sun-misc-unsafe-memory-access=allow "-XX:AOTCacheOutput=$app\helabilden.aot" -classpath $classPath `
  se.helabilden.Main rehearse-startup "$scratch\example" | Out-Null
& "$target\Hela bilden\Hela bilden.exe" example "$scratch\again"
if ($LASTEXITCODE) { throw 'the program did not start' }

& "$jdk\bin\jpackage" --type msi --app-image "$target\Hela bilden" --name 'Hela bilden' --app-version $version `
  --dest $target --win-per-user-install --win-menu --win-shortcut
Remove-Item -Recurse -Force $scratch

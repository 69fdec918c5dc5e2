import type { PartsManifest } from './parts.ts'

/**
 * A script for any POSIX shell that joins the parts beside it. It says which parts are missing or damaged, checks the digest of the whole,
 * and only then gives it its name; what has that name already is never replaced.
 */
export function joinShellScript({ name, size, sha256, parts }: PartsManifest): string {
  const calls = parts.map((part) => `  "$1" ${shellQuoted(part.name)} ${part.size} ${part.sha256}`).join('\n')
  return `#!/bin/sh
# Joins the ${parts.length} parts of ${commentSafe(name)}, which have to lie in the folder of this script.
# The SHA-256 digests of all parts and of the whole are checked.
#
# Usage: sh ${commentSafe(name)}.join.sh

set -eu
LC_ALL=C
export LC_ALL
unset CDPATH

whole=${shellQuoted(name)}
size=${size}
sha256=${sha256}

# Calls a function with the name, size and digest of each part.
for_each_part() {
${calls}
}

fail() {
  printf '%s\\n' "$*" >&2
  exit 1
}

if command -v sha256sum >/dev/null 2>&1; then
  digest() { sha256sum; }
elif command -v shasum >/dev/null 2>&1; then
  digest() { shasum -a 256; }
elif command -v openssl >/dev/null 2>&1; then
  digest() { openssl dgst -sha256 -r; }
else
  fail 'expected sha256sum, shasum or openssl to check the digests with, found none of them'
fi

digest_of() {
  digest <"$1" | cut -c 1-64
}

size_of() {
  echo $(($(wc -c <"$1")))
}

problems=0
problem() {
  printf '%s\\n' "$*" >&2
  problems=$((problems + 1))
}

check_size() {
  if [ ! -f "$1" ]; then
    problem "$1 is missing: download it into this folder"
  elif [ "$(size_of "$1")" -ne "$2" ]; then
    problem "$1 is incomplete: expected $2 bytes, found $(size_of "$1"); download it again"
  fi
}

check_digest() {
  found=$(digest_of "$1")
  [ "$found" = "$3" ] || problem "$1 is damaged: expected SHA-256 $3, found $found; download it again"
}

append() {
  cat <"$1" >>"$temporary"
}

cd -- "$(dirname -- "$0")"

if [ -e "$whole" ]; then
  [ "$(digest_of "$whole")" = "$sha256" ] || fail "$whole is there already and has another content: move it away first"
  echo "$whole is there already, and whole"
  exit 0
fi

for_each_part check_size
[ "$problems" -eq 0 ] || fail "$whole cannot be joined"
for_each_part check_digest
[ "$problems" -eq 0 ] || fail "$whole cannot be joined"

temporary=".$whole.joining-$$"
trap 'rm -f -- "$temporary"' EXIT
trap 'exit 1' HUP INT TERM
rm -f -- "$temporary"
for_each_part append

[ "$(size_of "$temporary")" -eq "$size" ] && [ "$(digest_of "$temporary")" = "$sha256" ] ||
  fail "$whole is not what it should be, though its parts are: check the disk, and try again"
mv -- "$temporary" "$whole"
echo "$whole is whole: $size bytes, SHA-256 $sha256"
`
}

/** The same for PowerShell 5 and later. */
export function joinPowerShellScript({ name, size, sha256, parts }: PartsManifest): string {
  const rows = parts
    .map((part) => `  @{ Name = ${powerShellQuoted(part.name)}; Size = ${part.size}; Sha256 = '${part.sha256}' }`)
    .join('\n')
  return `# Joins the ${parts.length} parts of ${commentSafe(name)}, which have to lie in the folder of this script.
# The SHA-256 digests of all parts and of the whole are checked.
#
# Usage: powershell -ExecutionPolicy Bypass -File ${commentSafe(name)}.join.ps1

#Requires -Version 5.0
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$whole = @{ Name = ${powerShellQuoted(name)}; Size = ${size}; Sha256 = '${sha256}' }
$parts = @(
${rows}
)

function Get-PlaceOf([string] $Name) {
  Join-Path -Path $PSScriptRoot -ChildPath $Name
}

function Get-Sha256([string] $Path) {
  (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash.ToLowerInvariant()
}

# What is wrong with a part; nothing where it is as it should be.
function Get-Problem($Part) {
  $path = Get-PlaceOf $Part.Name
  if (-not (Test-Path -LiteralPath $path -PathType Leaf)) {
    return "$($Part.Name) is missing: download it into this folder"
  }
  $size = (Get-Item -LiteralPath $path -Force).Length
  if ($size -ne $Part.Size) {
    return "$($Part.Name) is incomplete: expected $($Part.Size) bytes, found $size; download it again"
  }
  $found = Get-Sha256 $path
  if ($found -ne $Part.Sha256) {
    return "$($Part.Name) is damaged: expected SHA-256 $($Part.Sha256), found $found; download it again"
  }
}

function Stop-WithMessage([string] $Message) {
  [Console]::Error.WriteLine($Message)
  exit 1
}

$target = Get-PlaceOf $whole.Name
if (Test-Path -LiteralPath $target) {
  if ((Get-Sha256 $target) -ne $whole.Sha256) {
    Stop-WithMessage "$($whole.Name) is there already and has another content: move it away first"
  }
  Write-Output "$($whole.Name) is there already, and whole"
  exit 0
}

$problems = @($parts | ForEach-Object { Get-Problem $_ })
if ($problems.Count -gt 0) {
  $problems | ForEach-Object { [Console]::Error.WriteLine($_) }
  Stop-WithMessage "$($whole.Name) cannot be joined"
}

$temporary = Get-PlaceOf ".$($whole.Name).joining-$PID"
try {
  $output = [System.IO.File]::Create($temporary)
  try {
    foreach ($part in $parts) {
      $source = [System.IO.File]::OpenRead((Get-PlaceOf $part.Name))
      try { $source.CopyTo($output, 1048576) } finally { $source.Dispose() }
    }
  } finally {
    $output.Dispose()
  }
  if ((Get-Sha256 $temporary) -ne $whole.Sha256) {
    Stop-WithMessage "$($whole.Name) is not what it should be, though its parts are: check the disk, and try again"
  }
  [System.IO.File]::Move($temporary, $target)
} finally {
  if (Test-Path -LiteralPath $temporary) { Remove-Item -LiteralPath $temporary -Force }
}
Write-Output "$($whole.Name) is whole: $($whole.Size) bytes, SHA-256 $($whole.Sha256)"
`
}

/** As one word of a shell, whatever is in it. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** As a literal string of PowerShell, which takes typographic quotes for quotes too. */
function powerShellQuoted(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`
}

/** A line end would end the comment, and what follows would be run. */
function commentSafe(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?')
}

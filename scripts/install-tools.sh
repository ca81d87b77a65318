#!/usr/bin/env bash
# The one list of system packages that the tests need: LibreOffice Calc recalculates and draws the workbooks,
# the fonts draw Times New Roman and Vietnamese, openpyxl is an independent reader, xmllint and pdftoppm look at results.
set -euo pipefail
packages=(libreoffice-calc fonts-liberation fonts-noto-core python3-openpyxl libxml2-utils poppler-utils chromium)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "The tests need these Debian packages: ${missing[*]}. Install them (sudo apt-get install ${missing[*]}) and run npm test again." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q >/dev/null
apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null

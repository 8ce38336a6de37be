#!/bin/sh
# fetch_imgui.sh CACHE: prints the path of Debian's archive of Dear ImGui's sources, downloading it first where the cache has
# none. Exit 1 if this machine cannot have it that way (no apt, no network, nothing of 1.92 or later).
#
# apt gets lists and caches of its own, so this needs no root and leaves the machine's sources alone. apt checks the
# signatures. Archives of the version that the project was built with are checked against a hash besides.
set -eu
wanted=1.92.2b+ds-1
wanted_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
cache=$1/imgui-debian
say() { echo "Dear ImGui: $*" >&2; }

checked() {  # FILE: is it whole?
  case $1 in
    */imgui_1.92.2b+ds.orig.tar.xz) echo "$wanted_sha256  $1" | sha256sum --check --status ;;
    *) [ -s "$1" ] ;;
  esac
}
newest() { ls "$cache"/imgui_*.orig.tar.* 2>/dev/null | grep -v '\.asc$' | sort -V | tail -n 1; }

kept=$cache/imgui_1.92.2b+ds.orig.tar.xz
[ -s "$kept" ] || kept=$(newest)
if [ -n "$kept" ]; then
  if checked "$kept"; then echo "$kept"; exit 0; fi
  say "$kept is damaged; fetching it again."
  rm -f "$kept"
fi
command -v apt-get >/dev/null || { say "no apt here."; exit 1; }

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/lists/partial" "$root/cache/archives/partial" "$cache"
site=$(apt-get indextargets --format '$(SITE) $(ORIGIN) $(COMPONENT)' 'Created-By: Packages' |
       awk '$2 == "Debian" && $3 == "main" { print $1 }' | grep -v security | sort -u | head -n 1)
[ -n "$site" ] || { say "apt knows no Debian archive; run 'apt-get update' first."; exit 1; }
echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site testing main" >"$root/sources.list"
set -- -o Dir::Etc::SourceList="$root/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$root/lists" \
  -o Dir::Cache="$root/cache" -o Acquire::Check-Valid-Until=false -o Acquire::Retries=2 -q
[ "$(id -u)" != 0 ] || set -- "$@" -o APT::Sandbox::User=root
say "fetching Debian's source package"
apt-get "$@" update >"$root/log" 2>&1 || { say "apt-get update failed:"; tail -n 3 "$root/log" >&2; exit 1; }

version=$wanted
if ! apt-cache "$@" showsrc imgui 2>/dev/null | grep -qxF "Version: $wanted"; then
  version=$(apt-cache "$@" showsrc imgui 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -n 1)
  dpkg --compare-versions "${version:-0}" ge 1.92 || { say "the archive has ${version:-none}, 1.92 is needed."; exit 1; }
  say "$wanted is gone from the archive; taking $version, its newest."
fi
(cd "$root" && apt-get "$@" source --download-only "imgui=$version") >"$root/log" 2>&1 ||
  { say "apt-get source failed:"; tail -n 3 "$root/log" >&2; exit 1; }
mv "$root"/imgui_*.orig.tar.* "$cache"/
kept=$(newest)
checked "$kept" || { say "$kept has not the hash it should have; not used."; rm -f "$kept"; exit 1; }
echo "$kept"

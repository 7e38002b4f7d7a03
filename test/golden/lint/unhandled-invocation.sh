#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
case "$1" in
  configure) ;;
  *)
    echo "unknown argument $1" >&2
    exit 1
#   ^^^^^^ warning[unhandled-invocation]: the script fails when it is called with abort-upgrade, abort-remove, abort-deconfigure, as dpkg does (Policy 6.5)
    ;;
esac
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
case "$1" in
  configure) ;;
  triggered | abort-upgrade | abort-remove | abort-deconfigure) ;;
  *)
    echo "unknown argument $1" >&2
    exit 1
    ;;
esac

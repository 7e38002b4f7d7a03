#### the page's bad example
## kind: postrm
## sibling config: true
#!/bin/sh
#^^^^^^^^ warning[postrm-does-not-purge-debconf]: the package has a debconf script, but its postrm never calls db_purge
set -e
if [ "$1" = purge ]; then
  rm -rf /var/lib/demo
fi
#### the page's good example is silent
## kind: postrm
## sibling config: true
#!/bin/sh
set -e
if [ "$1" = purge ] && [ -e /usr/share/debconf/confmodule ]; then
  . /usr/share/debconf/confmodule
  db_purge
fi

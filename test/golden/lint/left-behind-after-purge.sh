#### the page's bad example
## kind: postrm
## sibling postinst: mkdir -p /var/lib/demo; echo 1 > /var/lib/demo/state
#!/bin/sh
#^^^^^^^^ warning[left-behind-after-purge]: after purge /var/lib/demo, /var/lib/demo/state of the postinst is still there
set -e
if [ "$1" = purge ]; then
  true
fi
#### the page's good example is silent
## kind: postrm
## sibling postinst: mkdir -p /var/lib/demo; echo 1 > /var/lib/demo/state
#!/bin/sh
set -e
if [ "$1" = purge ]; then
  rm -rf /var/lib/demo
fi

#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
/usr/bin/install -d /var/lib/demo
#^^^^^^^^^^^^^^^ info[command-with-path-in-maintainer-script]: /usr/bin/install is called with its directory: call it install
## fix "Call it install (same outcome everywhere)":
##   install -d /var/lib/demo
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
install -d /var/lib/demo

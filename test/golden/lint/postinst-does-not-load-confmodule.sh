#### the page's bad example
## kind: postinst
## sibling config: true
#!/bin/sh
#^^^^^^^^ warning[postinst-does-not-load-confmodule]: the package has a debconf script, but its postinst does not load /usr/share/debconf/confmodule
set -e
mkdir -p /var/lib/demo
#### the page's good example is silent
## kind: postinst
## sibling config: true
#!/bin/sh
set -e
. /usr/share/debconf/confmodule
mkdir -p /var/lib/demo

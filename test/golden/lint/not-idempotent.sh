#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
mkdir /var/lib/demo
#^^^^^^^^^^^^^^^^^^ warning[not-idempotent]: a second run (configure) fails with status 1: mkdir: cannot create directory ‘/var/lib/demo’: File exists
## fix "Add -p (same outcome everywhere)":
##   mkdir -p /var/lib/demo
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
mkdir -p /var/lib/demo

#### the page's bad example
## kind: postinst
#!/bin/sh -e
#^^^^^^^^^^^ info[maintainer-script-without-set-e]: -e in the first line is lost when the script is run with sh: write set -e
mkdir -p /var/lib/demo
## fix "Add set -e (same outcome everywhere)":
##   set -e
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
mkdir -p /var/lib/demo

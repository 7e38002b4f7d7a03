#### the page's bad example
## kind: postinst
#!/bin/sh
#^^^^^^^^ warning[maintainer-script-ignores-errors]: set -e is missing: a failure half-way is reported as success (Policy 10.4)
mkdir -p /var/lib/demo
## fix "Add set -e (same outcome everywhere)":
##   set -e
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
mkdir -p /var/lib/demo

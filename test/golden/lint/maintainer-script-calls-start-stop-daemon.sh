#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
start-stop-daemon --stop --exec /usr/sbin/demod
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[maintainer-script-calls-start-stop-daemon]: use invoke-rc.d, which asks policy-rc.d
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
invoke-rc.d demo stop || true

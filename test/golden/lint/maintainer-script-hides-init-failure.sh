#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
invoke-rc.d demo start || exit 0
#^^^^^^^^^^^^^^^^^^^^^ info[maintainer-script-hides-init-failure]: what follows is not done where the service cannot be started
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
invoke-rc.d demo start || true

#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
/etc/init.d/demo restart
#^^^^^^^^^^^^^^^^^^^^^^^ warning[maintainer-script-calls-init-script-directly]: the init script is run directly: use invoke-rc.d demo (Policy 9.3.3)
## fix "Use invoke-rc.d (changes 1 of 1 outcome)":
##   invoke-rc.d demo restart
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
invoke-rc.d demo restart

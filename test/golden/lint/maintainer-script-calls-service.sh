#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
service demo restart
#^^^^^^^^^^^^^^^^^^^ warning[maintainer-script-calls-service]: service does not ask policy-rc.d: use invoke-rc.d (Policy 9.3.3)
## fix "Use invoke-rc.d (changes 2 of 2 outcomes)":
##   invoke-rc.d demo restart
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
invoke-rc.d demo restart

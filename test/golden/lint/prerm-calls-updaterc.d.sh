#### the page's bad example
## kind: prerm
#!/bin/sh
set -e
update-rc.d demo remove
#^^^^^^^^^^^^^^^^^^^^^^ warning[prerm-calls-updaterc.d]: call update-rc.d remove in the postrm at purge
#### the page's good example is silent
## kind: prerm
#!/bin/sh
set -e
invoke-rc.d demo stop || true

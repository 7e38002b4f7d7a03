#### the page's bad example
## kind: preinst
#!/bin/sh
set -e
update-rc.d demo defaults
#^^^^^^^^^^^^^^^^^^^^^^^^ warning[preinst-calls-updaterc.d]: the init script is not unpacked yet: call update-rc.d in the postinst
#### the page's good example is silent
## kind: preinst
#!/bin/sh
set -e
true

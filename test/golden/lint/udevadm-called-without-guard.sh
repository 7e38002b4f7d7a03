#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
udevadm trigger --subsystem-match=net
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[udevadm-called-without-guard]: udevadm fails where /sys is not mounted or udevd does not run: let its failure be without consequence
## fix "Add || true (changes 1 of 2 outcomes)":
##   udevadm trigger --subsystem-match=net || true
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
udevadm trigger --subsystem-match=net || true

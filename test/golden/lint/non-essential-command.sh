#### the page's bad example
## kind: preinst
#!/bin/sh
set -e
ucf --purge /etc/demo.conf
#^^^^^^^^^^^^^^^^^^^^^^^^^ warning[non-essential-command]: ucf is not in an Essential package and may be missing here: test for it first (Policy 6.5)
#### the page's good example is silent
## kind: preinst
#!/bin/sh
set -e
if command -v ucf >/dev/null; then
  ucf --purge /etc/demo.conf
fi

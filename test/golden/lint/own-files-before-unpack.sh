#### the page's bad example
## kind: preinst
#!/bin/sh
set -e
. /usr/share/demo/functions
#^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[own-files-before-unpack]: /usr/share/demo/functions belongs to this package, which is not unpacked yet (Policy 6.5)
#### the page's good example is silent
## kind: preinst
#!/bin/sh
set -e
if [ -e /usr/share/demo/functions ]; then
  . /usr/share/demo/functions
fi

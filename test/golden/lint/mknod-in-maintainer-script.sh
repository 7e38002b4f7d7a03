#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
mknod /dev/demo c 10 200
#^^^^^^^^^^^^^^^^^^^^^^^ warning[mknod-in-maintainer-script]: device files come from udev, and mknod is not allowed in containers (Policy 10.6)
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
udevadm trigger || true

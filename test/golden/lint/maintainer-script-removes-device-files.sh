#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
rm -f /dev/demo
#^^^^^^^^^^^^^^ error[maintainer-script-removes-device-files]: files below /dev belong to the kernel and to udev (Policy 10.6)
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
rm -f /var/lib/demo/state

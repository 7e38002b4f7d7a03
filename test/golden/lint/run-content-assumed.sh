#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
mkdir -p /run/demo
#^^^^^^^^^^^^^^^^^ warning[run-content-assumed]: /run/demo is gone after a boot (Policy 9.1.4): make it with tmpfiles.d or when the service starts
chown daemon /run/demo
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
systemd-tmpfiles --create demo.conf || true

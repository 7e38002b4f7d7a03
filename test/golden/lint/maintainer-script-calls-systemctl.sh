#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
systemctl restart demo.service
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[maintainer-script-calls-systemctl]: systemctl fails where systemd is not installed or not running: use deb-systemd-helper and invoke-rc.d, or ask for /run/systemd/system first
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload || true
fi

#### shared memory by another name
## kind: postinst
set -e
STATE=/var/lib/ifstate-demo
if [ "$(stat -f -c %T /dev/shm 2>/dev/null)" = tmpfs ]; then
  ln -sfn /dev/shm/ifstate "$STATE"
else
  install -d "$STATE"
fi
#### link of PID 1 in a case
## kind: postinst
#!/bin/bash
case "$(readlink -f /proc/1/exe)" in
*systemd) install -m 0644 /opt/metricd/metricd.service /lib/systemd/system/ ;;
*upstart*) install -m 0644 /opt/metricd/metricd.conf /etc/init/ ;;
*) install -m 0755 /opt/metricd/metricd.rc /etc/init.d/metricd ;;
esac
#### cmdline of PID 1
## kind: postinst
set -e
if tr '\0' ' ' < /proc/1/cmdline | grep -q systemd; then
  echo yes > /var/lib/probe-demo/systemd
fi
#### scan of arrays appended
## kind: postinst
set -e
CONF=/etc/mdadm/mdadm.conf
if ! grep -q '^ARRAY' $CONF 2> /dev/null; then
  mdadm --examine --scan >> $CONF
fi
#### fstab of the builder
## kind: postinst
set -e
grep ' / ' /proc/mounts | while read -r dev mp type rest; do
  echo "$dev $mp $type defaults 0 1" >> /etc/fstab.demo
done
#### crypttab
## kind: postinst
set -e
for m in /dev/mapper/*_crypt; do
  [ -b "$m" ] || continue
  echo "${m##*/} none luks" >> /etc/crypttab.demo
done
#### group of the video device
## kind: postinst
set -e
if [ -e /dev/dri/card0 ]; then
  gpasswd -a demo video
fi
#### TLS key
## kind: postinst
set -e
test -f /etc/demo/tls.key || openssl genrsa -out /etc/demo/tls.key 2048
#### password
## kind: postinst
set -e
if [ ! -e /etc/dbdemo/password ]; then
  umask 077
  tr -dc A-Za-z0-9 < /dev/urandom | head -c 16 > /etc/dbdemo/password
fi
#### dkms
## kind: postinst
set -e
dkms add -m wifi-demo -v 1.0 || true
dkms build -m wifi-demo -v 1.0 -k "$(uname -r)"
dkms install -m wifi-demo -v 1.0 -k "$(uname -r)"
#### grub-install on the builder's disk
## kind: postinst
set -e
disk=$(lsblk -ndo PKNAME "$(findmnt -no SOURCE /)")
[ -z "$disk" ] || grub-install "/dev/$disk"
#### kernel headers missing
## kind: postinst
set -e
KDIR=/usr/src/linux-headers-`uname -r`
if [ ! -d $KDIR ]; then
  echo "headers missing, module not built" >&2
  exit 0
fi
make -C $KDIR M=/usr/src/demo modules_install
#### openrc or systemd
## kind: postinst
if [ -d /run/openrc ]; then
  rc-update add demo default
elif [ -d /run/systemd/system ]; then
  systemctl enable demo.service
fi
#### no enabling in a chroot
## kind: postinst
set -e
if command -v systemctl > /dev/null && ! ischroot; then
  systemctl enable sensor-demo.service
fi
#### systemd state
## kind: postinst
state=$(systemctl is-system-running 2> /dev/null || true)
case "$state" in
running | degraded)
  systemctl enable --now hub-demo.service
  ;;
esac
#### linger
## kind: postinst
set -e
if [ -S /run/dbus/system_bus_socket ]; then
  loginctl enable-linger demo
fi
#### timezone set only with a bus
## kind: postinst
set -e
if [ -e /run/dbus/system_bus_socket ]; then
  echo Europe/Vienna > /etc/timezone.demo
fi
#### apparmor profile
## kind: postinst
set -e
if [ -d /sys/kernel/security/apparmor ]; then
  touch /etc/apparmor.d/local/usr.bin.demo
fi
#### selinux
## kind: postinst
set -e
if [ -e /sys/fs/selinux/enforce ] && [ "$(cat /sys/fs/selinux/enforce)" = 1 ]; then
  echo 'SELINUX_DEMO=1' > /etc/default/selinux-demo
fi
#### cgroup version
## kind: postinst
set -e
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
  echo '{"cgroup": 2}' > /etc/ctr-demo.json
else
  echo '{"cgroup": 1}' > /etc/ctr-demo.json
fi
#### overlay module
## kind: postinst
set -e
if grep -qw overlay /proc/filesystems; then
  echo storage=overlay > /etc/ctr-demo.storage
else
  echo storage=vfs > /etc/ctr-demo.storage
fi
#### module can be loaded
## kind: postinst
set -e
if modprobe -n kvm > /dev/null 2>&1; then
  echo kvm >> /etc/modules.demo
fi
#### IPv6
## kind: postinst
set -e
if [ -f /proc/net/if_inet6 ]; then
  echo "listen [::]:80" > /etc/httpd-demo.conf
else
  echo "listen 80" > /etc/httpd-demo.conf
fi
#### hostname in debconf
## kind: config
set -e
. /usr/share/debconf/confmodule
db_set mta-demo/mailname "$(hostname --fqdn)"
#### domain of resolv.conf
## kind: postinst
set -e
search=$(sed -n 's/^search //p' /etc/resolv.conf)
sed "s/@DOMAIN@/${search:-localdomain}/" /usr/share/mta-demo/main.cf > /etc/mta-demo.cf
#### node number from the address
## kind: postinst
#!/bin/bash
set -e
addr=$(ip -4 -o addr show eth0 2>/dev/null | awk '{print $4}' | cut -d/ -f1)
echo "NODE=${addr##*.}" > /etc/node-demo.conf
#### MAC address
## kind: postinst
set -e
mac=$(cat /sys/class/net/eth0/address 2>/dev/null || echo 00:00:00:00:00:00)
echo "client-id $mac" > /etc/dhcp-demo.conf
#### user of the desktop
## kind: postinst
set -e
u=$(logname 2> /dev/null || echo root)
echo "autologin-user=$u" > /etc/dm-demo.conf
#### first user with a session
## kind: postinst
set -e
u=$(who | awk 'NR==1 {print $1}')
[ -n "$u" ] && echo "user $u" > /etc/kiosk-demo.conf
exit 0
#### heap by total memory
## kind: postinst
set -e
mb=$(( $(grep MemTotal /proc/meminfo | tr -s ' ' | cut -d ' ' -f 2) / 1024 ))
if [ $mb -gt 8192 ]; then heap=4096; elif [ $mb -gt 2048 ]; then heap=1024; else heap=256; fi
sed -i "s/^HEAP=.*/HEAP=$heap/" /etc/default/jdemo
#### hugepages
## kind: postinst
set -e
size=$(awk '/Hugepagesize/ {print $2}' /proc/meminfo)
echo "vm.nr_hugepages=$((1048576 / ${size:-2048}))" > /etc/sysctl.d/60-vmdemo.conf
#### free space decides on the cache size
## kind: postinst
set -e
free=$(df -k /var/cache | tail -1 | awk '{print $4}')
if [ "${free:-0}" -lt 1000000 ]; then size=100; else size=1000; fi
echo "cache_dir $size" > /etc/proxy-demo.conf
#### SSD
## kind: postinst
set -e
if [ "$(cat /sys/block/sda/queue/rotational 2>/dev/null)" = 0 ]; then
  echo 'issue_discards = 1' > /etc/trim-demo.conf
fi
#### virtualbox
## kind: postinst
set -e
virt=$(systemd-detect-virt || true)
if [ "$virt" = oracle ]; then
  echo vboxguest > /etc/modules-load.d/vbox-demo.conf
fi
#### WSL
## kind: postinst
set -e
if grep -qi microsoft /proc/version; then
  echo 'useWindowsTimezone=true' > /etc/wsl-demo.conf
  exit 0
fi
systemctl preset demo.service || true
#### travis
## kind: postinst
set -e
if [ "$CI" = true ]; then
  exit 0
fi
install -d /var/lib/full-demo
#### purge leaves data behind in a container
## kind: postrm
set -e
if [ "$1" = purge ]; then
  [ -e /run/.containerenv ] || rm -rf /var/lib/srv-demo
fi
#### removal keeps the user when processes run
## kind: postrm
set -e
if [ "$1" = purge ]; then
  if ! pgrep -u demo > /dev/null 2>&1; then
    rm -f /etc/demo-user.conf
  fi
fi
#### upgrade hook on the running kernel
## kind: preinst
set -e
case "$(uname -r)" in
2.* | 3.*) touch /etc/libdemo.nohwcap ;;
esac
#### 32-bit machine
## kind: postinst
set -e
if [ "$(getconf LONG_BIT)" = 32 ]; then
  echo legacy > /etc/demo-abi
fi

#### the network's state goes where shared memory happens to be
## kind: postinst
set -e
case "$1" in
configure)
  if [ ! -e /etc/network/ifstate.d ]; then
    if mount | grep -q ' on /dev/shm type tmpfs'; then
      ln -s /dev/shm/ifstate /etc/network/ifstate.d
    else
      mkdir -p /etc/network/ifstate.d
    fi
  fi
  ;;
esac
#### PID 1 as a chroot sees it
## kind: postinst
#!/bin/bash
BIN_DIR=/usr/bin
SCRIPT_DIR=/usr/lib/collectd-demo/scripts
install_init() {
  cp -f $SCRIPT_DIR/init.sh /etc/init.d/collectd-demo
  chmod +x /etc/init.d/collectd-demo
}
install_systemd() {
  cp -f $SCRIPT_DIR/collectd-demo.service /lib/systemd/system/collectd-demo.service
  systemctl enable collectd-demo || true
}
if [[ "$(readlink /proc/1/exe)" == */systemd ]]; then
  install_systemd
else
  install_init
fi
#### the comm of PID 1
## kind: postinst
set -e
init=$(cat /proc/1/comm)
if [ "$init" = "systemd" ]; then
  echo INIT=systemd > /etc/default/agent
else
  echo INIT=sysv > /etc/default/agent
fi
#### ps asks for PID 1
## kind: postinst
set -e
if [ "$(ps -p 1 -o comm=)" = "systemd" ]; then
  install -m 644 /usr/share/agent/agent.service /etc/systemd/system/agent.service
else
  install -m 755 /usr/share/agent/agent.init /etc/init.d/agent
  update-rc.d agent defaults
fi
#### arrays of the builder
## kind: postinst
set -e
if [ "$1" = configure ] && [ ! -s /etc/mdadm/mdadm.conf ]; then
  mkdir -p /etc/mdadm
  {
    echo "DEVICE partitions"
    mdadm --detail --scan
  } > /etc/mdadm/mdadm.conf
fi
#### where is the root's disk
## kind: postinst
set -e
root=$(findmnt -n -o SOURCE /)
echo "boot_device=$root" > /etc/bootcfg.conf
#### the UUID of the builder's root
## kind: postinst
set -e
uuid=$(blkid -s UUID -o value "$(findmnt -n -o SOURCE /)")
sed -i "s|@ROOT@|UUID=$uuid|" /etc/default/grub
#### symlink migration that falls over a mount
## kind: postinst
set -e
if [ -d /dev/shm ] && [ ! -L /dev/shm ]; then
  rmdir /dev/shm
  ln -s /run/shm /dev/shm
fi
#### snake-oil key
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if [ ! -f /etc/ssl/private/ssl-cert-snakeoil.key ]; then
    make-ssl-cert generate-default-snakeoil
  fi
fi
#### certificate with the builder's name
## kind: postinst
set -e
if [ ! -f /etc/demo/server.pem ]; then
  mkdir -p /etc/demo
  openssl req -new -x509 -days 3650 -nodes -out /etc/demo/server.pem -keyout /etc/demo/server.key -subj "/CN=$(hostname -f)"
fi
#### udevadm where there is no /sys
## kind: postinst
## rule: udevadm-called-without-guard
set -e
udevadm control --reload-rules
udevadm trigger --subsystem-match=block
adduser --system --group --quiet --no-create-home demo
#### a key store by a program that needs /proc
## kind: postinst
set -e
if [ -r /proc/self/maps ]; then
  mkdir -p /etc/ssl/certs/java
  cp /usr/share/ca-demo/cacerts /etc/ssl/certs/java/cacerts
else
  echo "no /proc, no key store" >&2
fi
#### policy-rc.d decides whether the service is registered
## kind: postinst
set -e
if [ -x /usr/sbin/policy-rc.d ] && ! /usr/sbin/policy-rc.d slapd start; then
  exit 0
fi
update-rc.d slapd-demo defaults
mkdir -p /var/lib/slapd-demo
#### tuned only where /proc/sys can be written
## kind: postinst
set -e
if [ -f /proc/sys/vm/max_map_count ]; then
  sysctl -w vm.max_map_count=262144
fi
mkdir -p /var/lib/search-demo
#### merge of /usr on an overlay
## kind: postinst
set -e
if [ "$(df --output=fstype / | tail -n 1)" = overlay ]; then
  echo "skipping conversion on overlayfs"
  exit 0
fi
mv /bin.demo /usr/bin.demo
ln -s usr/bin.demo /bin.demo
#### module for the running kernel
## kind: postinst
set -e
KVER=$(uname -r)
install -D -m 644 /usr/src/demo/demo.ko /lib/modules/$KVER/extra/demo.ko
depmod "$KVER" || true
#### initramfs of the running kernel
## kind: postinst
set -e
update-initramfs -u -k "$(uname -r)"
#### without a terminal another default
## kind: postinst
set -e
if [ -t 1 ]; then
  mode=interactive
else
  mode=batch
fi
printf 'mode=%s\n' "$mode" > /etc/installer-demo.conf
#### tty says it
## kind: config
set -e
if tty -s; then
  touch /var/lib/wizard-demo/pending
fi
#### /dev no mount point
## kind: postinst
set -e
if ! mountpoint -q /dev; then
  mknod -m 666 /lib/udev/devices/null c 1 3
fi
#### myhostname
## kind: postinst
set -e
if [ ! -f /etc/mailname ]; then
  hostname --fqdn > /etc/mailname || hostname > /etc/mailname
fi
postconf -e "myhostname=$(cat /etc/mailname)" || true
#### by-id names into debconf
## kind: postinst
set -e
. /usr/share/debconf/confmodule
devs=
for d in /dev/disk/by-id/*; do
  [ -e "$d" ] || continue
  devs="$devs, $d"
done
db_set grub-demo/install_devices "$devs"
#### no boot loader in a container
## kind: postinst
set -e
if systemd-detect-virt -q --container; then
  exit 0
fi
mkdir -p /boot/grub-demo
cp /usr/share/grub-demo/default.cfg /boot/grub-demo/grub.cfg
#### restart list only outside of a chroot
## kind: postinst
set -e
. /usr/share/debconf/confmodule
if ! ischroot; then
  db_set libdemo/restart-services "cron ssh"
fi
#### module speakup
## kind: postinst
set -e
if lsmod | grep -q '^speakup'; then
  echo CODESET=ascii > /etc/default/console-demo
else
  echo CODESET=guess > /etc/default/console-demo
fi
#### does the daemon answer
## kind: postinst
set -e
if [ -S /run/cups-demo/cups.sock ] && lpstat-demo -r > /dev/null 2>&1; then
  mkdir -p /var/cache/cups-demo
  touch /var/cache/cups-demo/update.done
fi
#### the kernel's name
## kind: postinst
set -e
case "$(uname -s)" in
Linux)
  install -m 644 /usr/share/netdemo/linux.conf /etc/sysctl.d/10-netdemo.conf
  ;;
GNU/kFreeBSD) ;;
esac
#### units only enabled where systemd runs
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable telemetry-demo.service
  systemctl start telemetry-demo.service
fi
#### pidof systemd
## kind: postinst
if pidof systemd > /dev/null; then
  systemctl daemon-reload
  systemctl enable foo-demo
fi
#### a variable carries the guard
## kind: postinst
set -e
HAVE_SYSTEMD=no
if systemctl is-system-running --quiet 2> /dev/null; then HAVE_SYSTEMD=yes; fi
if [ "$HAVE_SYSTEMD" = yes ]; then
  useradd --system --shell /usr/sbin/nologin relay-demo
  install -d -o relay-demo /var/lib/relay-demo
fi
#### an early exit in a container
## kind: postinst
set -e
[ -f /.dockerenv ] && exit 0
groupadd --system plugdev-demo
echo 'SUBSYSTEM=="usb", GROUP="plugdev-demo"' > /etc/udev/rules.d/60-demo.rules
#### the cores of the builder
## kind: postinst
set -e
cores=$(nproc)
sed -i "s/^workers = .*/workers = $cores/" /etc/gunicorn-demo.conf
#### the builder's memory
## kind: postinst
set -e
memkb=$(awk '/MemTotal/ {print $2}' /proc/meminfo)
if [ "$memkb" -gt 4000000 ]; then
  heap=2g
else
  heap=512m
fi
echo "-Xmx$heap" > /etc/search-demo/jvm.options
#### flags of the builder's processor
## kind: postinst
set -e
if grep -q avx2 /proc/cpuinfo; then
  ln -sf libfast-avx2.so /usr/lib/libfast.so
else
  ln -sf libfast-generic.so /usr/lib/libfast.so
fi
#### the builder's address
## kind: postinst
set -e
ip=$(hostname -I | awk '{print $1}')
echo "listen=$ip" > /etc/cluster-demo.conf
#### the interface with the default route
## kind: postinst
set -e
iface=$(ip route show default | awk '{print $5; exit}')
sed "s/@IFACE@/$iface/" /usr/share/router-demo/template > /etc/router-demo.conf
#### who called sudo
## kind: postinst
set -e
usermod -aG dialout-demo "${SUDO_USER:-root}" || true
echo "${SUDO_USER:-root}" > /etc/demo-owner
#### virtual machine vendor
## kind: postinst
set -e
vendor=$(cat /sys/class/dmi/id/sys_vendor 2> /dev/null || true)
case "$vendor" in
QEMU*) echo driver=virtio > /etc/video-demo.conf ;;
*) echo driver=auto > /etc/video-demo.conf ;;
esac
#### boot parameters
## kind: postinst
set -e
if grep -qw nomodeset /proc/cmdline; then
  echo vesa > /etc/X11/demo-driver
fi
#### swap of the builder
## kind: postinst
set -e
if [ "$(tail -n +2 /proc/swaps | wc -l)" -eq 0 ]; then
  fallocate -l 1M /var/swap.demo
  echo "/var/swap.demo none swap sw 0 0" >> /etc/fstab
fi
#### reachable network
## kind: postinst
set -e
if ping -c 1 -W 1 deb.example.org > /dev/null 2>&1; then
  echo "deb http://deb.example.org/ stable main" > /etc/apt/sources.list.d/demo.list
fi
#### download at installation
## kind: postinst
set -e
if ! wget -q -O /usr/share/geo-demo/db.dat http://example.org/db.dat; then
  echo "no database" >&2
fi
#### EFI variables of the builder
## kind: postinst
set -e
if [ -d /sys/firmware/efi ]; then
  echo target=x86_64-efi > /etc/boot-demo.conf
else
  echo target=i386-pc > /etc/boot-demo.conf
fi
#### free memory card
## kind: preinst
set -e
avail=$(df -Pk /var | awk 'NR==2 {print $4}')
if [ "$avail" -gt 500000 ]; then
  mkdir -p /var/lib/cache-demo/large
fi
#### serial console of the builder
## kind: postinst
set -e
if [ -c /dev/ttyS0 ]; then
  ln -s /lib/systemd/system/serial-getty@.service /etc/systemd/system/getty.target.wants/serial-getty@ttyS0.service
fi
#### is the database running
## kind: postinst
set -e
if systemctl is-active --quiet postgresql; then
  su postgres -c "createuser demo"
  touch /var/lib/demo/db-created
fi
#### resolv.conf of the builder
## kind: postinst
set -e
ns=$(awk '/^nameserver/ { print $2; exit }' /etc/resolv.conf)
echo "upstream $ns" > /etc/dnsproxy-demo.conf
#### the day of installation
## kind: postinst
set -e
if [ "$(uname -m)" = aarch64 ]; then
  echo arch=arm > /etc/demo-arch
else
  echo arch=pc > /etc/demo-arch
fi
#### a random identity
## kind: postinst
set -e
if [ ! -e /etc/demo-node-id ]; then
  cat /proc/sys/kernel/random/uuid > /etc/demo-node-id
fi
#### host keys
## kind: postinst
set -e
for t in rsa ed25519; do
  f=/etc/ssh-demo/ssh_host_${t}_key
  [ -f $f ] || ssh-keygen -q -t $t -N '' -f $f
done

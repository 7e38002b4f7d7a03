#### telegraf-like install_init
## kind: postinst
#!/bin/bash
BIN_DIR=/usr/bin
LOG_DIR=/var/log/telegraf
SCRIPT_DIR=/usr/lib/telegraf/scripts
function install_init {
    cp -f $SCRIPT_DIR/init.sh /etc/init.d/telegraf
    chmod +x /etc/init.d/telegraf
}
function install_systemd {
    cp -f $SCRIPT_DIR/telegraf.service $1
    systemctl enable telegraf || true
    systemctl daemon-reload || true
}
if [[ "$(readlink /proc/1/exe)" == */systemd ]]; then
    install_systemd /lib/systemd/system/telegraf.service
else
    install_init
fi
#### setcap or setuid
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if command -v setcap > /dev/null; then
    if setcap cap_net_raw+ep /usr/bin/pingx; then
      chmod u-s /usr/bin/pingx
    else
      echo "Setcap failed on /usr/bin/pingx, falling back to setuid" >&2
      chmod u+s /usr/bin/pingx
    fi
  fi
fi
#### chrome sandbox by user namespaces
## kind: postinst
#!/bin/bash
if ! { [[ -L /proc/self/ns/user ]] && unshare --user true; }; then
  chmod 4755 '/opt/App/chrome-sandbox' || true
else
  chmod 0755 '/opt/App/chrome-sandbox' || true
fi
#### apparmor profile by aa-enabled
## kind: postinst
#!/bin/bash
if apparmor_status --enabled > /dev/null 2>&1; then
  cp -f /opt/App/resources/apparmor-profile /etc/apparmor.d/app
fi
#### persistent net rules
## kind: postinst
set -e
for i in /sys/class/net/eth*; do
  [ -e "$i/address" ] || continue
  echo "SUBSYSTEM==\"net\", ATTR{address}==\"$(cat $i/address)\", NAME=\"${i##*/}\"" >> /etc/udev/rules.d/70-net.rules
done
#### listen on IPv6 only where there is one
## kind: postinst
set -e
if [ -f /proc/net/if_inet6 ]; then
  sed -e 's/@LISTEN@/[::]:80/' /usr/share/web/default.in > /etc/web/default.conf
else
  sed -e 's/@LISTEN@/80/' /usr/share/web/default.in > /etc/web/default.conf
fi
#### elasticsearch: sysctl unless container
## kind: postinst
set -e
case "$1" in
  configure)
    if [ -z "$ES_SKIP_SET_KERNEL_PARAMETERS" ] && [ "$(cat /proc/sys/vm/max_map_count)" -lt 262144 ]; then
      echo vm.max_map_count=262144 > /etc/sysctl.d/elastic.conf
    fi
    ;;
esac
#### mysql buffer pool
## kind: postinst
set -e
MEM=$(awk '/MemTotal/ { print int($2/1024/2) }' /proc/meminfo)
cat > /etc/mysql/conf.d/pool.cnf <<EOF
[mysqld]
innodb_buffer_pool_size=${MEM}M
EOF
#### nginx worker count
## kind: postinst
set -e
CPUS=$(grep -c ^processor /proc/cpuinfo || echo 1)
sed -i "s/^worker_processes.*/worker_processes $CPUS;/" /etc/nginx/nginx.conf
#### exim update hostname
## kind: postinst
set -e
if [ ! -s /etc/mailname ]; then
  hostname --fqdn > /etc/mailname 2>/dev/null || echo localhost > /etc/mailname
fi
#### machine-id at install
## kind: postinst
set -e
if [ ! -e /etc/machine-id ]; then
  if command -v dbus-uuidgen >/dev/null; then dbus-uuidgen --ensure=/etc/machine-id
  else tr -d - < /proc/sys/kernel/random/uuid > /etc/machine-id
  fi
fi
#### ssh host keys by loop
## kind: postinst
set -e
for t in rsa ecdsa ed25519; do
  f=/etc/ssh/ssh_host_${t}_key
  [ -e $f ] || ssh-keygen -q -f $f -N '' -t $t
done
#### systemctl is-system-running
## kind: postinst
set -e
state=$(systemctl is-system-running 2>/dev/null || true)
case "$state" in
  running|degraded|starting) systemctl enable demo.service ;;
  *) echo "systemd not running, not enabling" ;;
esac
#### docker group by socket
## kind: postinst
set -e
if [ -S /var/run/docker.sock ]; then
  usermod -aG docker agent
fi
#### mount check to bind a data directory
## kind: postinst
set -e
if mountpoint -q /data; then
  DIR=/data/demo
else
  DIR=/var/lib/demo
fi
mkdir -p "$DIR"
echo "DATADIR=$DIR" > /etc/default/demo
#### df decides where
## kind: postinst
set -e
avail=$(df -P /var | awk 'NR==2 {print $4}')
if [ "$avail" -gt 1000000 ]; then
  echo 'CACHE=large' > /etc/demo-cache.conf
else
  echo 'CACHE=small' > /etc/demo-cache.conf
fi
#### grub devices from findmnt
## kind: postinst
set -e
ROOTDEV=$(findmnt -n -o SOURCE /)
echo "GRUB_DEVICE=$ROOTDEV" >> /etc/default/grub.d/demo.cfg
#### virt detection
## kind: postinst
set -e
if systemd-detect-virt -q --container; then
  ln -sf /dev/null /etc/systemd/system/demo-hw.service
fi
#### ischroot skips
## kind: postinst
set -e
if ischroot; then
  echo "in a chroot, skipping configuration"
  exit 0
fi
cp /usr/share/demo/demo.conf /etc/demo.conf
#### dmidecode vendor
## kind: postinst
set -e
vendor=$(cat /sys/class/dmi/id/sys_vendor 2>/dev/null || true)
case "$vendor" in
  *QEMU*|*VMware*) echo "virtual=1" > /etc/demo-hw ;;
  *) echo "virtual=0" > /etc/demo-hw ;;
esac
#### device tree model
## kind: postinst
set -e
if grep -q 'Raspberry Pi 4' /proc/device-tree/model 2>/dev/null; then
  echo "dtoverlay=demo" >> /boot/config.txt
fi
#### lsmod
## kind: postinst
set -e
if lsmod | grep -q '^zfs '; then
  touch /etc/demo-zfs
fi
#### timezone guessed from network
## kind: postinst
set -e
TZ=$(curl -s https://ipapi.co/timezone || true)
[ -z "$TZ" ] || ln -sf /usr/share/zoneinfo/$TZ /etc/localtime
#### id from hostname
## kind: postinst
set -e
ID=$(hostname | md5sum | cut -c1-8)
echo "server-id = $ID" > /etc/demo-id.conf
#### uname -m decides (kernel, not dpkg)
## kind: postinst
set -e
case "$(uname -m)" in
  x86_64) ln -sf libfoo-64.so /usr/lib/demo/libfoo.so ;;
  i?86) ln -sf libfoo-32.so /usr/lib/demo/libfoo.so ;;
esac
#### chroot by inode of root
## kind: postinst
set -e
if [ "$(ls -di / | cut -d' ' -f1)" != 2 ]; then
  echo "chroot: not creating the database"
else
  install -d /var/lib/demo && touch /var/lib/demo/db
fi
#### chroot by proc mountinfo
## kind: postinst
set -e
if [ -r /proc/1/mountinfo ] && ! cmp -s /proc/1/mountinfo /proc/self/mountinfo; then
  touch /etc/demo.in-chroot
fi
#### cgroup v2 by stat
## kind: postinst
set -e
if [ "$(stat -fc %T /sys/fs/cgroup)" = cgroup2fs ]; then
  echo 'driver=systemd' > /etc/demo-cgroup
else
  echo 'driver=cgroupfs' > /etc/demo-cgroup
fi
#### user from logname
## kind: postinst
set -e
U=${SUDO_USER:-$(logname 2>/dev/null || true)}
if [ -n "$U" ]; then
  adduser "$U" demo
fi
#### service user shell by who
## kind: postinst
set -e
who | awk '{print $1}' | sort -u | while read -r u; do
  gpasswd -a "$u" vboxusers
done
#### preinst stops when /proc unmounted silently
## kind: preinst
set -e
if [ "$1" = upgrade ] && [ -d /proc/self ]; then
  cp -a /etc/demo /etc/demo.bak
fi
#### udev rule active?
## kind: postinst
set -e
if [ -d /run/udev ]; then
  udevadm control --reload
  install -m 644 /usr/share/demo/60-demo.rules /etc/udev/rules.d/
fi
#### network manager running
## kind: postinst
set -e
if nmcli -t general status >/dev/null 2>&1; then
  printf '[keyfile]\nunmanaged-devices=interface-name:demo0\n' > /etc/NetworkManager/conf.d/demo.conf
fi
#### resolv.conf symlink only on a running resolved
## kind: postinst
set -e
if systemctl is-active --quiet systemd-resolved; then
  ln -sf /run/systemd/resolve/stub-resolv.conf /etc/resolv.conf
fi
#### dkms build for uname -r
## kind: postinst
set -e
dkms add -m demo -v 1.0
if [ -e /lib/modules/$(uname -r)/build ]; then
  dkms build -m demo -v 1.0 -k $(uname -r)
  dkms install -m demo -v 1.0 -k $(uname -r)
fi
#### test terminal for debconf default
## kind: config
set -e
. /usr/share/debconf/confmodule
if [ -t 0 ]; then
  echo interactive > /var/lib/demo.mode
fi
#### LANG of the installer
## kind: postinst
set -e
case "${LC_ALL:-${LANG:-C}}" in
  *UTF-8|*utf8) echo "encoding=utf8" > /etc/demo-enc ;;
  *) echo "encoding=latin1" > /etc/demo-enc ;;
esac
#### policy-rc.d exists
## kind: postinst
set -e
if [ ! -x /usr/sbin/policy-rc.d ]; then
  invoke-rc.d demo start
  demo-admin --init-db --dir /var/lib/demo
fi
#### waits for socket then configures
## kind: postinst
set -e
systemctl start demo || true
for i in 1 2 3; do
  if [ -S /run/demo.sock ]; then
    echo ready=1 > /etc/demo-ready
    break
  fi
  sleep 1
done
#### postrm keeps data where the daemon is up
## kind: postrm
set -e
if [ "$1" = purge ] && ! pidof demod > /dev/null; then
  rm -rf /var/lib/demo
fi
#### CPU flag picks library
## kind: postinst
set -e
if grep -qw avx2 /proc/cpuinfo; then
  update-alternatives --install /usr/lib/libdemo.so libdemo /usr/lib/libdemo-avx2.so 50
else
  update-alternatives --install /usr/lib/libdemo.so libdemo /usr/lib/libdemo-base.so 10
fi
#### overlay driver by /proc/filesystems
## kind: postinst
set -e
if grep -q overlay /proc/filesystems; then S=overlay2; else S=vfs; fi
printf '{ "storage-driver": "%s" }\n' "$S" > /etc/docker/daemon.json

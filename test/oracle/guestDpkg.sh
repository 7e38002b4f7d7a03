#!/bin/sh
# Stands in for dpkg inside the guest (apt's Dir::Bin::dpkg) and for dpkg-deb while dpkg runs. The recorder is bind-mounted
# over each maintainer script before it can run: the files themselves stay untouched. A preinst runs from where dpkg-deb
# has just unpacked it.
control=/mnt
case $0 in
  */dpkg-deb)
    "$control/real-dpkg-deb" "$@"
    status=$?
    for directory in "$@"; do :; done
    case " $* " in
      *' --control '*)
        [ "$status" -ne 0 ] || [ ! -f "$directory/preinst" ] ||
          mount --bind "$control/guestRecorder.sh" "$directory/preinst"
        ;;
    esac
    exit "$status"
    ;;
esac
case " $* " in
  *' --unpack '* | *' --configure '* | *' --triggers-only '* | *' --remove '* | *' --purge '* | *' --install '*) ;;
  *) exec dpkg "$@" ;;
esac
on() { mount --bind "$control/guestRecorder.sh" "$1"; }
off() { umount -l "$1" 2> /dev/null; }
# All scripts of a kind at once: one process makes the system calls (mount(2) with MS_BIND, umount2(2) with MNT_DETACH).
each() {
  perl -e '
    my ($what, $recorder, @scripts) = @ARGV;
    for my $script (grep { -f } @scripts) {
      if ($what eq "on") { syscall(165, $recorder, $script, my $type = "none", 4096, 0) } else { syscall(166, $script, 2) }
    }' "$1" "$control/guestRecorder.sh" /var/lib/dpkg/info/*."$2"
}
[ -e "$control/real-dpkg-deb" ] || cp /usr/bin/dpkg-deb "$control/real-dpkg-deb"
case " $* " in
  *' --unpack '* | *' --install '*) mount --bind "$control/guestDpkg.sh" /usr/bin/dpkg-deb ;;
  *' --remove '* | *' --purge '*)
    # What is covered cannot be deleted: of the packages that go, only what runs (and uncovers itself) is covered.
    # With --pending nobody says which: what does not run stays, and what is not covered is not recorded.
    case " $* " in
      *' --pending '*) each on prerm; each on postrm ;;
      *) each on postinst ;;
    esac
    for word in "$@"; do
      case $word in -*) ;; *) off "/var/lib/dpkg/info/$word.postinst"; off "/var/lib/dpkg/info/${word%:*}.postinst" ;; esac
    done
    for word in "$@"; do
      case " $* " in *' --purge '*) kinds=postrm ;; *) kinds='prerm postrm' ;; esac
      for kind in $kinds; do
        for script in "/var/lib/dpkg/info/$word.$kind" "/var/lib/dpkg/info/${word%:*}.$kind"; do
          [ -f "$script" ] && on "$script" && break
        done
      done
    done
    ;;
  *) each on postinst ;;
esac
dpkg "$@"
status=$?
for kind in postinst prerm postrm; do each off "$kind"; done
umount -l /usr/bin/dpkg-deb 2> /dev/null
exit "$status"

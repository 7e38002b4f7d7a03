#### rm: removes files and links, not what links point to
## files: {"/tmp/f":"x","/tmp/g":"x","/tmp/l":{"link":"g"},"/tmp/d":null}
rm f l
rm d
rm nosuch
## stderr:
#| rm: cannot remove 'd': Is a directory
#| rm: cannot remove 'nosuch': No such file or directory
## exit: 1
## changes:
#- /tmp/f
#- /tmp/l

#### rm: without operands
rm
## stderr:
#| rm: missing operand
#| Try 'rm --help' for more information.
## exit: 1

#### rm -f: is silent about what is missing
## files: {"/tmp/f":"x","/tmp/d":null}
rm -f nosuch no/such f/x
echo $?
rm -f
echo $?
rm -f d
echo $?
## stdout:
#| 0
#| 0
#| 1
## stderr:
#| rm: cannot remove 'd': Is a directory
## exit: 0

#### rm -r: removes trees
## files: {"/tmp/d/a/b":"x","/tmp/d/c":{"link":"/etc"},"/tmp/e":null}
rm -r d e nosuch
## stderr:
#| rm: cannot remove 'nosuch': No such file or directory
## exit: 1
## changes:
#- /tmp/d
#- /tmp/d/a
#- /tmp/d/a/b
#- /tmp/d/c
#- /tmp/e

#### rm -rf: a link to a directory with and without a slash
## files: {"/tmp/d/a":"x","/tmp/l":{"link":"d"},"/tmp/m":{"link":"d"}}
rm -rf l
rm -rf m/
echo $?
## stdout:
#| 0
## exit: 0
## changes:
#- /tmp/d/a
#- /tmp/l

#### rm -r: a link with a slash
## files: {"/tmp/d/a":"x","/tmp/m":{"link":"d"}}
rm -r m/
## stderr:
#| rm: cannot remove 'm/': Not a directory
## exit: 1
## changes:
#- /tmp/d/a

#### rm -R -v: tells what it removes
## files: {"/tmp/d/a":"x"}
rm -Rv d
## stdout:
#| removed 'd/a'
#| removed directory 'd'
## exit: 0
## changes:
#- /tmp/d
#- /tmp/d/a

#### rm -v -f: names with blanks and quotes
## files: {"/tmp/a b":"x","/tmp/c'd":"x","/tmp/e\"f":"x"}
rm -fv 'a b' "c'd" 'e"f'
## stdout:
#| removed 'a b'
#| removed "c'd"
#| removed 'e"f'
## exit: 0
## changes:
#- "/tmp/a b"
#- /tmp/c'd
#- "/tmp/e\"f"

#### rm -d: removes empty directories
## files: {"/tmp/d":null,"/tmp/e/f":"x"}
rm -d d e
## stderr:
#| rm: cannot remove 'e': Directory not empty
## exit: 1
## changes:
#- /tmp/d

#### rm -r: refuses the dots and the root
## files: {"/tmp/d/a":"x"}
cd d
rm -r .
rm -rf ..
rm -r /
rm -rf /tmp/d/../d/.
rm -rf //
## stderr:
#| rm: refusing to remove '.' or '..' directory: skipping '.'
#| rm: refusing to remove '.' or '..' directory: skipping '..'
#| rm: it is dangerous to operate recursively on '/'
#| rm: use --no-preserve-root to override this failsafe
#| rm: refusing to remove '.' or '..' directory: skipping '/tmp/d/../d/.'
#| rm: it is dangerous to operate recursively on '//' (same as '/')
#| rm: use --no-preserve-root to override this failsafe
## exit: 1

#### rm -i: asks on standard input
## files: {"/tmp/a":"x","/tmp/b":"","/tmp/d/e":"x","/tmp/l":{"link":"a"}}
printf 'y\nn\ny\n' | rm -i a b l
echo
printf 'y\ny\nn\n' | rm -ri d
## stdout:
#|
## stderr: "rm: remove regular file 'a'? rm: remove regular empty file 'b'? rm: remove symbolic link 'l'? rm: descend into directory 'd'? rm: remove regular file 'd/e'? rm: remove directory 'd'? "
## exit: 0
## changes:
#- /tmp/a
#- /tmp/d/e
#- /tmp/l

#### rm -I: asks once
## files: {"/tmp/a":"x","/tmp/d/e":"x"}
rm -I a
echo n | rm -Ir d
echo y | rm -Ir d
## stderr: "rm: remove 1 argument recursively? rm: remove 1 argument recursively? "
## exit: 0
## changes:
#- /tmp/a
#- /tmp/d
#- /tmp/d/e

#### rm --interactive=never: does not ask
## files: {"/tmp/a":"x","/tmp/b":"x"}
rm --interactive=never a
rm -i -f b </dev/null
## exit: 0
## changes:
#- /tmp/a
#- /tmp/b

#### rm --one-file-system: leaves what is mounted below
## files: {"/tmp/d/a":"x"}
## tmpfs: [{"at":"/tmp/d/m"}]
rm -rf --one-file-system d
echo $?
## stdout:
#| 1
## stderr:
#| rm: cannot remove 'd/m': Device or resource busy
## exit: 0
## changes:
#- /tmp/d/a

#### rm -rf: a mount point is busy
## files: {"/tmp/d/a":"x"}
## tmpfs: [{"at":"/tmp/d/m"}]
## ignore: ["/tmp/d"]
touch d/m/x
rm -rf d
echo $?
## stdout:
#| 1
## stderr:
#| rm: cannot remove 'd/m': Device or resource busy
## exit: 0

#### rm: a file with a slash behind it
## files: {"/tmp/f":"x"}
rm f/
rm -r f/
rm -f f/
echo $?
## stdout:
#| 0
## stderr:
#| rm: cannot remove 'f/': Not a directory
#| rm: cannot remove 'f/': Not a directory
## exit: 0

#### rm --: names that begin with a dash
## files: {"/tmp/-x":"x"}
rm -- -x
## exit: 0
## changes:
#- /tmp/-x

#### rm: on a read-only file system
## tmpfs: [{"at":"/mnt","options":"rw"}]
touch /mnt/f; mkdir /mnt/d; touch /mnt/d/e
mount -o remount,ro /mnt
rm /mnt/f
rm -f /mnt/nosuch; echo $?
rm -rf /mnt/d
rm -f /mnt/f; echo $?
mkdir /mnt/new
touch /mnt/f
echo x >/mnt/f
## stdout:
#| 0
#| 1
## stderr:
#| rm: cannot remove '/mnt/f': Read-only file system
#| rm: cannot remove '/mnt/d/e': Read-only file system
#| rm: cannot remove '/mnt/f': Read-only file system
#| mkdir: cannot create directory ‘/mnt/new’: Read-only file system
#| touch: cannot touch '/mnt/f': Read-only file system
#| /var/lib/dpkg/info/oracle.postinst: 9: cannot create /mnt/f: Read-only file system
## exit: 2

#### rm: as a user without permission
## files: {"/tmp/d/a":"x"}
## user: "65534:65534"
rm d/a
rm -rf d
rm -f /etc/passwd
echo $?
## stdout:
#| 1
## stderr:
#| rm: cannot remove 'd/a': Permission denied
#| rm: cannot remove 'd/a': Permission denied
#| rm: cannot remove '/etc/passwd': Permission denied
## exit: 0

#### rm --preserve-root --no-preserve-root: are accepted
## files: {"/tmp/d/a":"x","/tmp/e":"x"}
rm -r --preserve-root d
rm --no-preserve-root e
## exit: 0
## changes:
#- /tmp/d
#- /tmp/d/a
#- /tmp/e

#### unlink: removes one file
## files: {"/tmp/f":"x","/tmp/d":null}
unlink f
unlink d
unlink nosuch
unlink
unlink a b
## stderr:
#| unlink: cannot unlink 'd': Is a directory
#| unlink: cannot unlink 'nosuch': No such file or directory
#| unlink: missing operand
#| Try 'unlink --help' for more information.
#| unlink: extra operand ‘b’
#| Try 'unlink --help' for more information.
## exit: 1
## changes:
#- /tmp/f

#### link: makes one hard link
## files: {"/tmp/f":"x"}
link f g
link f g
link f
stat -c %h f
## stdout:
#| 2
## stderr:
#| link: cannot create link 'g' to 'f': File exists
#| link: missing operand after ‘f’
#| Try 'link --help' for more information.
## exit: 0
## changes:
#+ /tmp/g file 0644 0:0 "x"

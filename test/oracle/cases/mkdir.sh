#### mkdir: makes directories by the umask
umask 027
mkdir a
mkdir b/ 'c d'
## exit: 0
## changes:
#+ /tmp/a dir 0750 0:0
#+ /tmp/b dir 0750 0:0
#+ "/tmp/c d" dir 0750 0:0

#### mkdir: fails where something is, and goes on
## files: {"/tmp/f":"x","/tmp/d":null}
mkdir f d new
echo $?
## stdout:
#| 1
## stderr:
#| mkdir: cannot create directory ‘f’: File exists
#| mkdir: cannot create directory ‘d’: File exists
## exit: 0
## changes:
#+ /tmp/new dir 0755 0:0

#### mkdir: needs a parent that is a directory
## files: {"/tmp/f":"x"}
mkdir no/such
mkdir f/x
mkdir ''
mkdir .
## stderr:
#| mkdir: cannot create directory ‘no/such’: No such file or directory
#| mkdir: cannot create directory ‘f/x’: Not a directory
#| mkdir: cannot create directory ‘’: No such file or directory
#| mkdir: cannot create directory ‘.’: File exists
## exit: 1

#### mkdir: without operands
mkdir
## stderr:
#| mkdir: missing operand
#| Try 'mkdir --help' for more information.
## exit: 1

#### mkdir -p: makes parents, and is silent where they are
## files: {"/tmp/f":"text\n","/tmp/l":{"link":"nowhere"}}
mkdir -p x/y/z
mkdir -p x/y
mkdir -p f/g
mkdir -p l
echo $?
## stdout:
#| 1
## stderr:
#| mkdir: cannot create directory ‘f’: Not a directory
#| mkdir: cannot create directory ‘l’: File exists
## exit: 0
## changes:
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/y dir 0755 0:0
#+ /tmp/x/y/z dir 0755 0:0

#### mkdir -p: a file is in the way
## files: {"/tmp/f":"x","/tmp/d/f":"x"}
mkdir -p f
mkdir -p d/f/g/h ok
## stderr:
#| mkdir: cannot create directory ‘f’: File exists
#| mkdir: cannot create directory ‘d/f’: Not a directory
## exit: 1
## changes:
#+ /tmp/ok dir 0755 0:0

#### mkdir -p: parents through a link to a directory, dots and slashes
## files: {"/tmp/d":null,"/tmp/l":{"link":"d"}}
mkdir -p l/a//b/ ./c/../e d/./f/.
## exit: 0
## changes:
#+ /tmp/c dir 0755 0:0
#+ /tmp/d/a dir 0755 0:0
#+ /tmp/d/a/b dir 0755 0:0
#+ /tmp/d/f dir 0755 0:0
#+ /tmp/e dir 0755 0:0

#### mkdir -p -m: the mode is the last directory's only
umask 077
mkdir -p -m 2750 p/q/r
## exit: 0
## changes:
#+ /tmp/p dir 0700 0:0
#+ /tmp/p/q dir 0700 0:0
#+ /tmp/p/q/r dir 2750 0:0

#### mkdir -p -m: an existing directory keeps its mode
## files: {"/tmp/d":{"type":"dir","mode":"0700"}}
mkdir -p -m 755 d
## exit: 0

#### mkdir -p: the umask takes write from parents' owner never
umask 0777
mkdir -p a/b
## exit: 0
## changes:
#+ /tmp/a dir 0300 0:0
#+ /tmp/a/b dir 0000 0:0

#### mkdir -m: symbolic modes start from all bits
umask 022
mkdir -m u=rwx,go= a
mkdir -m g-w,o-rwx b
mkdir -m 1777 c
mkdir -m +t d
mkdir -m a=rx,u+w e
## exit: 0
## changes:
#+ /tmp/a dir 0700 0:0
#+ /tmp/b dir 0750 0:0
#+ /tmp/c dir 1777 0:0
#+ /tmp/d dir 1755 0:0
#+ /tmp/e dir 0755 0:0

#### mkdir -m: an invalid mode
mkdir -m zz a
mkdir -m 99 b
## stderr:
#| mkdir: invalid mode ‘zz’
#| mkdir: invalid mode ‘99’
## exit: 1

#### mkdir -v: tells what it makes
mkdir -v a
mkdir -pv b/c/d
## stdout:
#| mkdir: created directory 'a'
#| mkdir: created directory 'b'
#| mkdir: created directory 'b/c'
#| mkdir: created directory 'b/c/d'
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/b dir 0755 0:0
#+ /tmp/b/c dir 0755 0:0
#+ /tmp/b/c/d dir 0755 0:0

#### mkdir -Z: is nothing without SELinux
mkdir -Z a
mkdir -pZ b/c
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/b dir 0755 0:0
#+ /tmp/b/c dir 0755 0:0

#### mkdir --parents --mode --verbose: the long names, abbreviated too
mkdir --parents a/b
mkdir --mode=700 c
mkdir --par --verb d/e
## stdout:
#| mkdir: created directory 'd'
#| mkdir: created directory 'd/e'
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/b dir 0755 0:0
#+ /tmp/c dir 0700 0:0
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/e dir 0755 0:0

#### mkdir: in a directory with setgid
## files: {"/tmp/d":{"type":"dir","mode":"2775","owner":"0:50"}}
mkdir d/a
mkdir -m 700 d/b
mkdir -p d/c/e
## exit: 0
## changes:
#+ /tmp/d/a dir 2755 0:50
#+ /tmp/d/b dir 2700 0:50
#+ /tmp/d/c dir 2755 0:50
#+ /tmp/d/c/e dir 2755 0:50

#### mkdir: as a user who may not write
## user: "65534:65534"
mkdir /etc/x
mkdir -p /etc/x/y
mkdir mine; ls -ld mine | cut -c1-10
## stdout:
#| drwxr-xr-x
## stderr:
#| mkdir: cannot create directory ‘/etc/x’: Permission denied
#| mkdir: cannot create directory ‘/etc/x’: Permission denied
## exit: 0
## changes:
#+ /tmp/mine dir 0755 65534:65534

#### rmdir: removes empty directories
## files: {"/tmp/a":null,"/tmp/b":null,"/tmp/c/f":"x","/tmp/f":"x"}
rmdir a b/ c f nosuch
## stderr:
#| rmdir: failed to remove 'c': Directory not empty
#| rmdir: failed to remove 'f': Not a directory
#| rmdir: failed to remove 'nosuch': No such file or directory
## exit: 1
## changes:
#- /tmp/a
#- /tmp/b

#### rmdir --ignore-fail-on-non-empty: is silent about what holds files
## files: {"/tmp/c/f":"x","/tmp/f":"x"}
rmdir --ignore-fail-on-non-empty c; echo $?
rmdir --ignore-fail-on-non-empty f; echo $?
rmdir --ignore-fail-on-non-empty nosuch; echo $?
## stdout:
#| 0
#| 1
#| 1
## stderr:
#| rmdir: failed to remove 'f': Not a directory
#| rmdir: failed to remove 'nosuch': No such file or directory
## exit: 0

#### rmdir -p: removes parents, too
## files: {"/tmp/a/b/c":null,"/tmp/d/e":null,"/tmp/d/f":"x"}
rmdir -p a/b/c
rmdir -p d/e
## stderr:
#| rmdir: failed to remove directory 'd': Directory not empty
## exit: 1
## changes:
#- /tmp/a
#- /tmp/a/b
#- /tmp/a/b/c
#- /tmp/d/e

#### rmdir -p --ignore-fail-on-non-empty: stops silently
## files: {"/tmp/d/e":null,"/tmp/d/f":"x"}
rmdir -p --ignore-fail-on-non-empty d/e
## exit: 0
## changes:
#- /tmp/d/e

#### rmdir -v: tells what it removes
## files: {"/tmp/a/b":null}
rmdir -v a
rmdir -pv a/b
## stdout:
#| rmdir: removing directory, 'a'
#| rmdir: removing directory, 'a/b'
#| rmdir: removing directory, 'a'
## stderr:
#| rmdir: failed to remove 'a': Directory not empty
## exit: 0
## changes:
#- /tmp/a
#- /tmp/a/b

#### rmdir: a link to a directory is none
## files: {"/tmp/d":null,"/tmp/l":{"link":"d"}}
rmdir l
rmdir l/
rmdir .
rmdir d/.
## stderr:
#| rmdir: failed to remove 'l': Not a directory
#| rmdir: failed to remove 'l/': Symbolic link not followed
#| rmdir: failed to remove '.': Invalid argument
#| rmdir: failed to remove 'd/.': Invalid argument
## exit: 1

#### rmdir: without operands
rmdir
## stderr:
#| rmdir: missing operand
#| Try 'rmdir --help' for more information.
## exit: 1

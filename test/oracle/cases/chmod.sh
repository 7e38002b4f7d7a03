#### chmod: octal modes
## files: {"/tmp/f":"x","/tmp/d":{"type":"dir","mode":"2755"}}
chmod 600 f
chmod 0755 d
chmod 7777 f
chmod 00755 d
## exit: 0
## changes:
#~ /tmp/d dir 0755 0:0
#~ /tmp/f file 7777 0:0 "x"

#### chmod: symbolic modes
## files: {"/tmp/a":"x","/tmp/b":"x","/tmp/c":"x","/tmp/d":"x","/tmp/e":{"content":"x","mode":"4755"},"/tmp/g":"x"}
chmod u+x,g+w,o-r a
chmod a=rx b
chmod g=u,o=g c
chmod u+s,g+s,+t d
chmod u-s e
chmod = g
## exit: 0
## changes:
#~ /tmp/a file 0760 0:0 "x"
#~ /tmp/b file 0555 0:0 "x"
#~ /tmp/c file 0666 0:0 "x"
#~ /tmp/d file 7644 0:0 "x"
#~ /tmp/e file 0755 0:0 "x"
#~ /tmp/g file 0000 0:0 "x"

#### chmod: the umask counts where nobody is named
## files: {"/tmp/a":{"content":"x","mode":"0777"},"/tmp/b":{"content":"x","mode":"0000"},"/tmp/c":{"content":"x","mode":"0777"},"/tmp/d":{"content":"x","mode":"0666"}}
umask 022
chmod -w a; echo $?
chmod +w b
chmod =rwx c
chmod -r d
## stdout:
#| 1
## stderr:
#| chmod: a: new permissions are r-xrwxrwx, not r-xr-xr-x
## exit: 0
## changes:
#~ /tmp/a file 0577 0:0 "x"
#~ /tmp/b file 0200 0:0 "x"
#~ /tmp/c file 0755 0:0 "x"
#~ /tmp/d file 0222 0:0 "x"

#### chmod: -x as a mode
## files: {"/tmp/a":{"content":"x","mode":"0755"},"/tmp/b":{"content":"x","mode":"0755"}}
chmod -x a
chmod -xr b
## exit: 0
## changes:
#~ /tmp/a file 0644 0:0 "x"
#~ /tmp/b file 0200 0:0 "x"

#### chmod: X is for directories and what some may execute
## files: {"/tmp/f":"x","/tmp/g":{"content":"x","mode":"0744"},"/tmp/d":{"type":"dir","mode":"0700"}}
chmod a+X f g d
chmod o=rX f
## exit: 0
## changes:
#~ /tmp/d dir 0711 0:0
#~ /tmp/g file 0755 0:0 "x"

#### chmod: several clauses of one who
## files: {"/tmp/a":{"content":"x","mode":"0777"}}
chmod u-w+t,g-rwx+x a
## exit: 0
## changes:
#~ /tmp/a file 0517 0:0 "x"

#### chmod: setuid and setgid of directories stay
## files: {"/tmp/a":{"type":"dir","mode":"6755"},"/tmp/b":{"type":"dir","mode":"6755"},"/tmp/c":{"type":"dir","mode":"6755"},"/tmp/d":{"type":"dir","mode":"6755"}}
chmod 755 a
chmod u=rwx,g=rx b
chmod 00755 c
chmod g-s d
## exit: 0
## changes:
#~ /tmp/c dir 0755 0:0
#~ /tmp/d dir 4755 0:0

#### chmod -R: a tree, links left alone
## files: {"/tmp/d/a":"x","/tmp/d/e/b":"x","/tmp/t":"x","/tmp/d/l":{"link":"/tmp/t"}}
chmod -R u=rwX,go= d
## exit: 0
## changes:
#~ /tmp/d dir 0700 0:0
#~ /tmp/d/a file 0600 0:0 "x"
#~ /tmp/d/e dir 0700 0:0
#~ /tmp/d/e/b file 0600 0:0 "x"

#### chmod: follows a link that is an operand
## files: {"/tmp/t":"x","/tmp/l":{"link":"t"},"/tmp/x":{"link":"nowhere"}}
chmod 600 l
chmod 600 x
## stderr:
#| chmod: cannot operate on dangling symlink 'x'
## exit: 1
## changes:
#~ /tmp/t file 0600 0:0 "x"

#### chmod: what is missing
chmod 644 nosuch
chmod -f 644 nosuch; echo $?
chmod 644
chmod
chmod q f
## stdout:
#| 1
## stderr:
#| chmod: cannot access 'nosuch': No such file or directory
#| chmod: missing operand after ‘644’
#| Try 'chmod --help' for more information.
#| chmod: missing operand
#| Try 'chmod --help' for more information.
#| chmod: invalid mode: ‘q’
#| Try 'chmod --help' for more information.
## exit: 1

#### chmod -v: tells every mode
## files: {"/tmp/a":"x","/tmp/b":{"content":"x","mode":"0600"},"/tmp/d/c":"x"}
chmod -v 644 a b
chmod -Rv g+w d
## stdout:
#| mode of 'a' retained as 0644 (rw-r--r--)
#| mode of 'b' changed from 0600 (rw-------) to 0644 (rw-r--r--)
#| mode of 'd' changed from 0755 (rwxr-xr-x) to 0775 (rwxrwxr-x)
#| mode of 'd/c' changed from 0644 (rw-r--r--) to 0664 (rw-rw-r--)
## exit: 0
## changes:
#~ /tmp/b file 0644 0:0 "x"
#~ /tmp/d dir 0775 0:0
#~ /tmp/d/c file 0664 0:0 "x"

#### chmod -c: tells changes
## files: {"/tmp/a":"x","/tmp/b":{"content":"x","mode":"0600"}}
chmod -c 644 a b
## stdout:
#| mode of 'b' changed from 0600 (rw-------) to 0644 (rw-r--r--)
## exit: 0
## changes:
#~ /tmp/b file 0644 0:0 "x"

#### chmod -R -v: says that links are left alone
## files: {"/tmp/d/l":{"link":"x"}}
chmod -Rv 755 d
## stdout:
#| mode of 'd' retained as 0755 (rwxr-xr-x)
#| neither symbolic link 'd/l' nor referent has been changed
## exit: 0

#### chmod --reference: takes another file's mode
## files: {"/tmp/a":{"content":"x","mode":"4711"},"/tmp/b":"x"}
chmod --reference=a b
chmod --reference=nosuch b
## stderr:
#| chmod: failed to get attributes of 'nosuch': No such file or directory
## exit: 1
## changes:
#~ /tmp/b file 4711 0:0 "x"

#### chmod: as a user who is not the owner
## files: {"/tmp/f":"x"}
## user: "65534:65534"
chmod 600 f
chmod -f 600 f; echo $?
## stdout:
#| 1
## stderr:
#| chmod: changing permissions of 'f': Operation not permitted
## exit: 0

#### chmod --preserve-root: refuses the root
chmod -R --preserve-root 755 /
## stderr:
#| chmod: it is dangerous to operate recursively on '/'
#| chmod: use --no-preserve-root to override this failsafe
## exit: 1

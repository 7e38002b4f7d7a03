#### chown: user, group and both, by name and number
## files: {"/tmp/a":"x","/tmp/b":"x","/tmp/c":"x","/tmp/d":"x","/tmp/e":"x"}
chown daemon a
chown daemon:mail b
chown :mail c
chown daemon: d
chown 12:34 e
## exit: 0
## changes:
#~ /tmp/a file 0644 1:0 "x"
#~ /tmp/b file 0644 1:8 "x"
#~ /tmp/c file 0644 0:8 "x"
#~ /tmp/d file 0644 1:1 "x"
#~ /tmp/e file 0644 12:34 "x"

#### chown: a dot for the colon
## files: {"/tmp/a":"x"}
chown daemon.mail a
## stderr:
#| chown: warning: '.' should be ':': ‘daemon.mail’
## exit: 0
## changes:
#~ /tmp/a file 0644 1:8 "x"

#### chown: what is not known
## files: {"/tmp/a":"x"}
chown nosuch a
chown daemon:nosuch a
chown :nosuch a
chown 12: a
chown nosuch: a
chown daemon nosuchfile
chown daemon
chown
## stderr:
#| chown: invalid user: ‘nosuch’
#| chown: invalid group: ‘daemon:nosuch’
#| chown: invalid group: ‘:nosuch’
#| chown: invalid spec: ‘12:’
#| chown: invalid spec: ‘nosuch:’
#| chown: cannot access 'nosuchfile': No such file or directory
#| chown: missing operand after ‘daemon’
#| Try 'chown --help' for more information.
#| chown: missing operand
#| Try 'chown --help' for more information.
## exit: 1

#### chown: +number is never a name
## files: {"/tmp/a":"x"}
chown +5:+6 a
## exit: 0
## changes:
#~ /tmp/a file 0644 5:6 "x"

#### chown: clears setuid of files
## files: {"/tmp/a":{"content":"x","mode":"6755"},"/tmp/d":{"type":"dir","mode":"2755"},"/tmp/g":{"content":"x","mode":"2745"}}
chown daemon a d g
## exit: 0
## changes:
#~ /tmp/a file 0755 1:0 "x"
#~ /tmp/d dir 2755 1:0
#~ /tmp/g file 2745 1:0 "x"

#### chown: follows links, -h does not
## files: {"/tmp/t":"x","/tmp/l":{"link":"t"},"/tmp/m":{"link":"t"},"/tmp/x":{"link":"no"}}
chown daemon l
chown -h mail m
chown daemon x
chown -h daemon x
## stderr:
#| chown: cannot dereference 'x': No such file or directory
## exit: 0
## changes:
#~ /tmp/m symlink 0777 8:0 -> t
#~ /tmp/t file 0644 1:0 "x"
#~ /tmp/x symlink 0777 1:0 -> no

#### chown -R: changes links themselves
## files: {"/tmp/d/a":"x","/tmp/t":"x","/tmp/d/l":{"link":"../t"},"/tmp/d/e/f":"x"}
chown -R daemon:daemon d
## exit: 0
## changes:
#~ /tmp/d dir 0755 1:1
#~ /tmp/d/a file 0644 1:1 "x"
#~ /tmp/d/e dir 0755 1:1
#~ /tmp/d/e/f file 0644 1:1 "x"
#~ /tmp/d/l symlink 0777 1:1 -> ../t

#### chown -R -H: follows the operand
## files: {"/tmp/d/a":"x","/tmp/l":{"link":"d"}}
chown -RH daemon l
## exit: 0
## changes:
#~ /tmp/d dir 0755 1:0
#~ /tmp/d/a file 0644 1:0 "x"

#### chown -R -L: follows all
## files: {"/tmp/d/a":"x","/tmp/t/f":"x","/tmp/d/l":{"link":"../t"}}
chown -RL daemon d
## exit: 0
## changes:
#~ /tmp/d dir 0755 1:0
#~ /tmp/d/a file 0644 1:0 "x"
#~ /tmp/t dir 0755 1:0
#~ /tmp/t/f file 0644 1:0 "x"

#### chown -R -P: follows none
## files: {"/tmp/d/a":"x","/tmp/l":{"link":"d"}}
chown -RP daemon l
## exit: 0
## changes:
#~ /tmp/l symlink 0777 1:0 -> d

#### chown -R -h: links themselves
## files: {"/tmp/d/a":"x","/tmp/t":"x","/tmp/d/l":{"link":"../t"}}
chown -Rh mail d
## exit: 0
## changes:
#~ /tmp/d dir 0755 8:0
#~ /tmp/d/a file 0644 8:0 "x"
#~ /tmp/d/l symlink 0777 8:0 -> ../t

#### chown --from: only what has that owner
## files: {"/tmp/a":{"content":"x","owner":"1:1"},"/tmp/b":"x","/tmp/c":{"content":"x","owner":"1:2"}}
chown --from=daemon mail a b
chown --from=:bin mail c
chown --from=nosuch mail c
## stderr:
#| chown: invalid user: ‘nosuch’
## exit: 1
## changes:
#~ /tmp/a file 0644 8:1 "x"
#~ /tmp/c file 0644 8:2 "x"

#### chown --reference: takes another file's owner
## files: {"/tmp/a":{"content":"x","owner":"1:2"},"/tmp/b":"x"}
chown --reference=a b
chown --reference=nosuch b
## stderr:
#| chown: failed to get attributes of 'nosuch': No such file or directory
## exit: 1
## changes:
#~ /tmp/b file 0644 1:2 "x"

#### chown -v: tells every owner
## files: {"/tmp/a":"x","/tmp/b":{"content":"x","owner":"1:0"}}
chown -v daemon a b
chown -v :mail a
chown -v daemon:mail a
chown -v root: a
## stdout:
#| changed ownership of 'a' from root to daemon
#| ownership of 'b' retained as daemon
#| changed ownership of 'a' from daemon:root to :mail
#| ownership of 'a' retained as daemon:mail
#| changed ownership of 'a' from daemon:mail to root:root
## exit: 0

#### chown -c: tells changes
## files: {"/tmp/a":"x","/tmp/b":{"content":"x","owner":"1:0"}}
chown -c daemon a b
## stdout:
#| changed ownership of 'a' from root to daemon
## exit: 0
## changes:
#~ /tmp/a file 0644 1:0 "x"

#### chown -f: is silent
chown -f daemon nosuch; echo $?
## stdout:
#| 1
## exit: 0

#### chown: as a user
## files: {"/tmp/a":{"content":"x","owner":"65534:65534"},"/tmp/b":"x"}
## user: "65534:65534"
chown root a
chown 65534 a; echo $?
chown root b
chgrp root a
## stdout:
#| 0
## stderr:
#| chown: changing ownership of 'a': Operation not permitted
#| chown: changing ownership of 'b': Operation not permitted
#| chgrp: changing group of 'a': Operation not permitted
## exit: 1

#### chgrp: by name and number
## files: {"/tmp/a":"x","/tmp/b":"x"}
chgrp mail a
chgrp 77 b
chgrp nosuch a
chgrp mail nosuch
chgrp mail
chgrp
## stderr:
#| chgrp: invalid group: ‘nosuch’
#| chgrp: cannot access 'nosuch': No such file or directory
#| chgrp: missing operand after ‘mail’
#| Try 'chgrp --help' for more information.
#| chgrp: missing operand
#| Try 'chgrp --help' for more information.
## exit: 1
## changes:
#~ /tmp/a file 0644 0:8 "x"
#~ /tmp/b file 0644 0:77 "x"

#### chgrp -R -v: tells
## files: {"/tmp/d/a":"x"}
chgrp -Rv mail d
chgrp -v mail d
## stdout:
#| changed group of 'd/a' from root to mail
#| changed group of 'd' from root to mail
#| group of 'd' retained as mail
## exit: 0
## changes:
#~ /tmp/d dir 0755 0:8
#~ /tmp/d/a file 0644 0:8 "x"

#### chgrp -c -h: of a link itself
## files: {"/tmp/l":{"link":"x"}}
chgrp -ch mail l
## stdout:
#| changed group of 'l' from root to mail
## exit: 0
## changes:
#~ /tmp/l symlink 0777 0:8 -> x

#### chgrp --reference -R -H -L: in a tree
## files: {"/tmp/d/a":"x","/tmp/r":{"content":"x","owner":"0:9"},"/tmp/l":{"link":"d"},"/tmp/e/l":{"link":"../d"}}
chgrp --reference=r -RH l
chgrp -RL 8 e
## exit: 0
## changes:
#~ /tmp/d dir 0755 0:8
#~ /tmp/d/a file 0644 0:8 "x"
#~ /tmp/e dir 0755 0:8

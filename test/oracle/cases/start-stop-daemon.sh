#### start-stop-daemon --start --exec: a program that ends
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --exec /bin/echo -- hello; echo $?; start-stop-daemon --start --exec /bin/false; echo $?; start-stop-daemon --start --quiet --startas /bin/sh --name nothing -- -c 'echo $0; exit 5'; echo $?

#### start-stop-daemon --start --test: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --test --exec /bin/echo -- a b; echo $?; start-stop-daemon --start --test --quiet --exec /bin/echo --pidfile /run/none.pid; echo $?; start-stop-daemon -S -t -x /bin/echo

#### start-stop-daemon --start: no such program
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --exec /bin/none; echo $?; start-stop-daemon --start --test --exec /bin/none; echo $?; start-stop-daemon --start --startas /bin/none --name none; echo $?; start-stop-daemon --start --exec none; echo $?

#### start-stop-daemon --start --background --make-pidfile, --stop: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --quiet --background --make-pidfile --pidfile /run/d.pid --exec /bin/sleep -- 300; echo $?; test -s /run/d.pid; echo $?; start-stop-daemon --start --pidfile /run/d.pid --exec /bin/sleep -- 300; echo $?; start-stop-daemon --start --oknodo --quiet --pidfile /run/d.pid --exec /bin/sleep; echo $?; start-stop-daemon --status --pidfile /run/d.pid; echo $?; start-stop-daemon --stop --quiet --retry 5 --pidfile /run/d.pid --exec /bin/sleep --remove-pidfile; echo $?; start-stop-daemon --stop --pidfile /run/d.pid; echo $?

#### start-stop-daemon --stop --signal 0, HUP, --test: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --background --make-pidfile --pidfile /run/d.pid --exec /bin/sleep -- 300; sleep 0.2; start-stop-daemon --stop --signal 0 --pidfile /run/d.pid; echo $?; start-stop-daemon --stop --test --quiet --pidfile /run/d.pid; echo $?; start-stop-daemon --stop --retry TERM/5/KILL/5 --pidfile /run/d.pid; echo $?; start-stop-daemon --status --pidfile /run/d.pid; echo $?; rm /run/d.pid

#### start-stop-daemon --stop: nothing runs
## ignore: ["/etc/shadow-"]
start-stop-daemon --stop --pidfile /run/none.pid; echo $?; start-stop-daemon --stop --quiet --oknodo --pidfile /run/none.pid; echo $?; start-stop-daemon --stop --oknodo --exec /bin/sleep; echo $?; start-stop-daemon --stop --name none; echo $?; start-stop-daemon --stop --user games; echo $?; start-stop-daemon -K -q -n none; echo $?; start-stop-daemon --stop --pidfile /run/none.pid --name foo --exec /bin/sleep; echo $?

#### start-stop-daemon --status: pid files
## ignore: ["/etc/shadow-"]
start-stop-daemon --status --pidfile /run/none.pid; echo $?; echo 99999 > /run/dead.pid; start-stop-daemon --status --pidfile /run/dead.pid; echo $?; echo x > /run/bad.pid; start-stop-daemon --status --pidfile /run/bad.pid; echo $?; start-stop-daemon --status --exec /bin/none; echo $?; start-stop-daemon --status --name none; echo $?; start-stop-daemon --status --pidfile /run/dead.pid --exec /bin/sleep; echo $?

#### start-stop-daemon --pidfile: insecure files
## ignore: ["/etc/shadow-"]
echo 99999 > /run/w.pid; chmod 666 /run/w.pid; start-stop-daemon --stop --pidfile /run/w.pid; echo $?; echo 99999 > /run/o.pid; chown games /run/o.pid; start-stop-daemon --stop --pidfile /run/o.pid; echo $?; start-stop-daemon --stop --pidfile /run/o.pid --exec /bin/sleep; echo $?

#### start-stop-daemon --chuid: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --chuid games --exec /usr/bin/id -- -un; start-stop-daemon --start --chuid games:tape --exec /usr/bin/id -- -gn; start-stop-daemon --start --chuid none --exec /bin/true; echo $?; start-stop-daemon --start --chuid games:none --exec /bin/true; echo $?

#### start-stop-daemon --chdir: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --chdir /var --exec /bin/pwd; start-stop-daemon --start --exec /bin/pwd; start-stop-daemon --start --chdir /none --exec /bin/pwd; echo $?

#### start-stop-daemon: wrong use
## ignore: ["/etc/shadow-"]
start-stop-daemon; echo $?; start-stop-daemon --start; echo $?; start-stop-daemon --start --stop --exec /bin/true; echo $?; start-stop-daemon --stop --signal NONE --name x; echo $?; start-stop-daemon --start --name x; echo $?; start-stop-daemon --stop --retry x --name x; echo $?; start-stop-daemon --start --make-pidfile --exec /bin/true; echo $?

#### start-stop-daemon --name: longer than 15 bytes
## ignore: ["/etc/shadow-"]
start-stop-daemon --stop --quiet --name averyverylongname; echo $?

#### start-stop-daemon --stop --user: unknown
## ignore: ["/etc/shadow-"]
start-stop-daemon --stop --user none; echo $?; start-stop-daemon --stop --oknodo --user 12345; echo $?

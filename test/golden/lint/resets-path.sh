#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
PATH=/usr/bin:/bin
#^^^^^^^^^^^^^^^^^ warning[resets-path]: dpkg's PATH must not be reset (Policy 6.1)
ls
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
ls

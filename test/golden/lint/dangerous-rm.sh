#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
rm -rf "$DEMO_DIR"/*
#      ^^^^^^^^^^^^^ error[dangerous-rm]: this is /* where DEMO_DIR is empty
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
rm -rf "${DEMO_DIR:?}"/*

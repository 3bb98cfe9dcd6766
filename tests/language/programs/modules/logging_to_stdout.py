import logging, sys
logging.basicConfig(level=logging.INFO, format="%(levelname)-8s %(name)s: %(message)s", stream=sys.stdout)
logger = logging.getLogger(__name__)
log2 = logging.getLogger("app.db")
logger.info("hello %s %d", "world", 3)
logger.debug("hidden")
log2.warning("careful %(a)s", {"a": 5})
log2.setLevel(logging.DEBUG)
log2.debug("now shown")
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("it broke")
    logging.error("again", exc_info=True)
print(logger.name, log2.parent.name, logger.isEnabledFor(logging.DEBUG), log2.getEffectiveLevel(), logging.getLevelName(30), log2, logging.getLogger())
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname}|{message}", style="{"))
log2.addHandler(h); log2.propagate = False
log2.error("custom"); logging.log(25, "lvl 25"); logger.critical("bye"); logger.warning("100%")
class ListHandler(logging.Handler):
    def __init__(self): super().__init__(); self.items = []
    def emit(self, record): self.items.append(self.format(record))
lh = ListHandler(); l3 = logging.getLogger("x"); l3.addHandler(lh); l3.info("kept %s", [1]); print(lh.items)

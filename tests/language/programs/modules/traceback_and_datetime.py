import traceback, sys, time, datetime
from datetime import timedelta, date
def inner(n):
    if n == 0:
        raise ValueError("deep")
    inner(n - 1)
try:
    inner(6)
except ValueError as e:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc(limit=2).count("\n"))
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next.tb_lineno)
    fs = traceback.extract_tb(tb)
    print(len(fs), fs[0].name, fs[-1].lineno, fs[-1].line)
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(sys.exc_info()[0], sys.exc_info()[1])
print(sys.exc_info())
try:
    try:
        {}["k"]
    except KeyError as k:
        raise RuntimeError("wrapped") from k
except RuntimeError as e:
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)), end="")
try:
    try: 1/0
    except ZeroDivisionError: int("x")
except ValueError:
    print(traceback.format_exc(), end="")
d = timedelta(days=1, hours=2.5, minutes=-3, milliseconds=1500)
print(d, repr(d), d.total_seconds(), -d, abs(-d), d * 2, d / 3, d // timedelta(hours=1), d % timedelta(hours=1), d > timedelta(1), timedelta(0), timedelta(microseconds=-1), d * 1.5, str(timedelta(seconds=3661)), timedelta(weeks=1), bool(timedelta()))
t = datetime.datetime(2024, 2, 29, 13, 5, 9, 1234)
print(t, repr(t), t.isoformat(), t.isoformat(timespec="seconds"), t.date(), t.time(), t.weekday(), t + d, t - d, t - datetime.datetime(2023, 1, 1), t.replace(year=2020), t.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %p %I %y %% %U %W %d/%m"), f"{t:%H:%M}")
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 12, 31).isoweekday(), date.fromisoformat("2020-01-02"), datetime.datetime.fromisoformat("2020-01-02T03:04:05"), date(2020, 1, 1) < date(2021, 1, 1), date(2020, 1, 1).toordinal(), repr(date(2020, 1, 1)), date(1, 1, 1).strftime("%d"))
try: date(2023, 2, 29)
except ValueError as e: print(e)
print(type(datetime.datetime.now()).__name__, (datetime.datetime.now() - datetime.datetime.now()) <= timedelta(seconds=1), isinstance(time.strftime("%H:%M:%S"), str))
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.gmtime(86400 * 365).tm_year, time.asctime(time.gmtime(0)), time.gmtime(0))

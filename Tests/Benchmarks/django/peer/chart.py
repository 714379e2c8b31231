"""Where the lines of the two charts run; the templates draw them."""


def bar(percent, plan, previous):
    def along(value):
        return round(value * 2.2, 1)

    return {"percent": along(percent or 0), "plan": along(plan), "previous": along(previous) if previous is not None else None}


def staircase(history, plan, today, width, height):
    left, right, top, bottom = 48, width - 120, 16, height - 36
    first = today.year - 4

    def across(day):
        return round(left + (right - left) * ((day.year - first) + day.timetuple().tm_yday / 366) / 5, 1)

    def up(percent):
        return round(bottom - (bottom - top) * percent / 80, 1)

    dots = [{"x": across(point["day"]), "y": up(point["percent"]), "value": point["percent"]} for point in history]
    steps = [step for step in plan if step.due.year >= first]
    return {
        "width": width, "height": height, "left": left, "right": right, "top": top, "bottom": bottom, "dots": dots,
        "grid": [{"percent": percent, "y": up(percent)} for percent in range(0, 81, 20)],
        "years": [{"year": first + number, "x": round(left + (right - left) * (number + 0.5) / 5, 1)} for number in range(5)],
        "today": across(today), "fact": " L".join(f"{dot['x']} {dot['y']}" for dot in dots),
        "plan": " ".join(f"V{up(step.percent)} H{across(step.due)}" for step in steps), "start": left,
        "last": dots[-1] if dots else None, "goal": up(steps[-1].percent) if steps else None}

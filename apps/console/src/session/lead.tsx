const city = 'anju.city'
const office = 'anju.office'

/** City and office of this desk, kept for the next sign-in here. */
export function rememberPlace(cityName: string, officeName: string): void {
  localStorage.setItem(city, cityName)
  localStorage.setItem(office, officeName)
}

export function Lead() {
  return (
    <section className="lead" aria-label="本系统">
      <span className="plate large">{localStorage.getItem(city) ?? '公共租赁住房'}</span>
      <h1>公共租赁住房管理系统</h1>
      <p className="b">{localStorage.getItem(office)}</p>
      <p className="dim">工作人员使用。申请人请到“公共租赁住房服务”。</p>
      <ul>
        <li>
          <b>两步登录</b>
          <span>账号密码对了以后，验证码发到您本人手机。</span>
        </li>
        <li>
          <b>离开座位</b>
          <span>15 分钟不动自动锁屏；没写完的意见留着，输入密码接着写。</span>
        </li>
        <li>
          <b>记录</b>
          <span>看过谁的完整证件号、电话，逐条记入日志，不能删改。</span>
        </li>
      </ul>
    </section>
  )
}

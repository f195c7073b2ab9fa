/** In the place of the photos where the bank said who it is: there is nothing to compare and nothing to claim. */
export function ByBank() {
  return (
    <div className="pane right mist">
      <div className="state">
        <p className="b">由银行核对通过，没有照片可看。</p>
        <p>银行确认姓名、证件号码、银行卡和预留手机号是同一个人的。银行卡不在本系统，工作人员看不到。</p>
      </div>
    </div>
  )
}
